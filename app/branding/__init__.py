"""What the app is called and looks like; made from the settings by the composition root, shown by the server."""

from app.branding.brand import Branding
from app.branding.picture import Picture

__all__ = ["Branding", "Picture"]
