"""What the plain server hears in a recording: its container and that there is sound in it."""

from chatkit.types import AudioInput, TranscriptionResult

CONTAINERS = {"audio/webm": b"\x1a\x45\xdf\xa3", "audio/ogg": b"OggS", "audio/mp4": b"ftyp"}


def heard_in(audio: AudioInput) -> TranscriptionResult:
    """A sentence that names the format, if the bytes are what their type says."""
    mark = CONTAINERS.get(audio.media_type)
    if mark is None or mark not in audio.data[:16]:
        raise LookupError(f"This is no {audio.media_type}.")
    return TranscriptionResult(text=f" I heard you in {audio.media_type} ")
