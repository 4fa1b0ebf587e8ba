"""The web page in a Qt window, kept on the app's origin and without permissions it has no use for; made by `qt`."""

from __future__ import annotations

import logging
import secrets
import time
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QChildEvent, QEvent, QObject, QTimer, QUrl
from PySide6.QtGui import QColor, QContextMenuEvent, QShowEvent
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNavigationRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEnginePermission,
    QWebEngineProfile,
    QWebEngineScript,
    QWebEngineSettings,
)
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from app.desktop.engines.qt_download import save_where_asked
from app.desktop.engines.qt_editing import check_spelling, context_menu
from app.desktop.engines.qt_printing import print_where_asked
from app.desktop.engines.qt_upload import chosen_files
from app.desktop.shell import PAINTED_MARK, Shell
from app.words.english import WORDS as ENGLISH
from app.words.words import Words

_log = logging.getLogger(__name__)

_PAINT_EXPECTED_MS = 5000
_ACTING_SECONDS = 5.0  # as long as browsers take a click for the reason of what a page does
_INPUT = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchEnd,
        QEvent.Type.TabletPress,
    }
)
# In a world of its own: the page cannot see or change it, and its content policy does not apply to it.
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
_WATCH_PAINTING = """
(() => {
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => console.info("%(token)s")));
  new PerformanceObserver((list, observer) => {
    if (list.getEntriesByName("%(mark)s").length === 0) return;
    observer.disconnect();
    painted();
  }).observe({ type: "mark", buffered: true });
  addEventListener("load", () => setTimeout(painted, 1500));
})();
"""


class GuardedPage(QWebEnginePage):
    """Opens nothing but the app; constructed by pywebview as `WebPage(browser_view, profile=…)`."""

    shell: Shell

    def __init__(self, parent: Any, profile: QWebEngineProfile) -> None:
        super().__init__(profile, parent.webview)
        self._view: GuardedView = parent.webview
        self._painted_token = secrets.token_hex(16)
        self.navigationRequested.connect(self._on_navigation)
        self.newWindowRequested.connect(self._on_new_window)
        self.permissionRequested.connect(self._on_permission)
        profile.downloadRequested.connect(self._on_download)
        self.printRequested.connect(self._on_print)
        self.loadFinished.connect(self._expect_paint)
        self.renderProcessTerminated.connect(self._on_renderer_gone)
        self.setBackgroundColor(QColor(parent.pywebview_window.background_color))
        # Each use of the microphone is judged anew.
        profile.setPersistentPermissionsPolicy(QWebEngineProfile.PersistentPermissionsPolicy.AskEveryTime)
        check_spelling(profile)
        self._configure()

    def _configure(self) -> None:
        attribute = QWebEngineSettings.WebAttribute
        settings = self.settings()
        for refused in (
            attribute.LocalContentCanAccessFileUrls,
            attribute.JavascriptCanPaste,
            attribute.PluginsEnabled,
            attribute.PdfViewerEnabled,
            attribute.NavigateOnDropEnabled,
            attribute.HyperlinkAuditingEnabled,
            attribute.ErrorPageEnabled,
        ):
            settings.setAttribute(refused, False)
        settings.setAttribute(attribute.JavascriptCanAccessClipboard, True)  # writing, after a click: the copy button
        script = QWebEngineScript()
        script.setInjectionPoint(QWebEngineScript.InjectionPoint.DocumentCreation)
        script.setWorldId(_WORLD)
        script.setRunsOnSubFrames(False)
        script.setSourceCode(_WATCH_PAINTING % {"token": self._painted_token, "mark": PAINTED_MARK})
        self.scripts().insert(script)

    def setWebChannel(self, *_channel: object) -> None:  # noqa: N802 - Qt's name
        """pywebview's bridge is not wanted: page and shell speak through the server."""

    def chooseFiles(  # noqa: N802 - Qt's name
        self, mode: QWebEnginePage.FileSelectionMode, _old: Sequence[str], _accepted: Sequence[str]
    ) -> list[str]:
        """Only what the user names in a dialogue; folders as a whole are wanted nowhere."""
        if mode == QWebEnginePage.FileSelectionMode.FileSelectUploadFolder:
            return []
        return chosen_files(mode, self._view, self.shell.folder, self.shell.words().open)

    def createWindow(self, _type: QWebEnginePage.WebWindowType) -> QWebEnginePage | None:  # type: ignore[override]  # noqa: N802
        return None

    def javaScriptConsoleMessage(  # noqa: N802 - Qt's name
        self, level: QWebEnginePage.JavaScriptConsoleMessageLevel, message: str, line: int, source: str
    ) -> None:
        if message == self._painted_token:
            self.shell.painted()
            return
        is_error = level == QWebEnginePage.JavaScriptConsoleMessageLevel.ErrorMessageLevel
        _log.log(logging.WARNING if is_error else logging.DEBUG, "page: %s (%s:%s)", message, source, line)

    def _on_navigation(self, request: QWebEngineNavigationRequest) -> None:
        url = _encoded(request.url())
        if self._judge(url, main_frame=request.isMainFrame()):
            request.accept()
        else:
            request.reject()

    def _on_new_window(self, request: QWebEngineNewWindowRequest) -> None:
        """Never opened, whatever the verdict: a request nobody calls `openIn` for is dropped."""
        self._judge(_encoded(request.requestedUrl()), main_frame=True, new_window=True)

    def _judge(self, url: str, *, main_frame: bool, new_window: bool = False) -> bool:
        # Qt calls every navigation by script a click; what the user's hands did is what counts.
        clicked = self._view.seconds_since_input() < _ACTING_SECONDS
        return self.shell.navigator.allows(url, main_frame=main_frame, new_window=new_window, clicked=clicked)

    def _on_permission(self, permission: QWebEnginePermission) -> None:
        microphone = permission.permissionType() == QWebEnginePermission.PermissionType.MediaAudioCapture
        own = self.shell.navigator.policy.is_own(permission.origin().toString())
        acting = self._view.seconds_since_input() < _ACTING_SECONDS
        if microphone and own and acting:
            permission.grant()
        else:
            _log.warning("the page asked for %s and was refused", permission.permissionType().name)
            permission.deny()
        permission.reset()  # Qt would go by this answer as long as the page lives

    def _on_download(self, download: QWebEngineDownloadRequest) -> None:
        """Only what the app offers, and only after a click; all else would be anybody's file."""
        if download.page() is not self:
            return  # all pages of the profile are told, and each answers for itself
        own = self.shell.navigator.policy.offers(_encoded(download.url()))
        if own and self._view.seconds_since_input() < _ACTING_SECONDS:
            save_where_asked(download, self._view, self.shell.words().save_as)
        else:
            download.cancel()

    def _on_print(self) -> None:
        if self._view.seconds_since_input() < _ACTING_SECONDS:
            print_where_asked(self._view)

    def _expect_paint(self, _ok: bool) -> None:
        """A window that is minimised paints nothing; whoever waits for the paint should not wait for ever."""
        QTimer.singleShot(_PAINT_EXPECTED_MS, self, self.shell.painted)

    def _on_renderer_gone(self, status: QWebEnginePage.RenderProcessTerminationStatus, code: int) -> None:
        if status != QWebEnginePage.RenderProcessTerminationStatus.NormalTerminationStatus:
            _log.error("the page's process ended (%s, %s); the page is loaded again", status.name, code)
            self.shell.navigator.renew()


class GuardedView(QWebEngineView):
    """Knows when it was last clicked or typed into, and has a menu for an app; constructed as `WebView(parent)`."""

    loads_hidden = False
    """A page loaded before the view is shown would be laid out for 100 by 30 pixels, unless it has its size."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._last_input = float("-inf")
        self._first_url: QUrl | None = None

    def setUrl(self, url: QUrl | str) -> None:  # noqa: N802 - Qt's name
        if self.isVisible() or self.loads_hidden:
            super().setUrl(url)
        else:
            self._first_url = QUrl(url)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        super().showEvent(event)
        if self._first_url is not None:
            url, self._first_url = self._first_url, None
            super().setUrl(url)

    def words(self) -> Words:
        page = self.page()
        return page.shell.words() if isinstance(page, GuardedPage) else ENGLISH

    def seconds_since_input(self) -> float:
        return time.monotonic() - self._last_input

    def childEvent(self, event: QChildEvent) -> None:  # noqa: N802 - Qt's name
        """Input goes to a child of the view, a new one for each of the page's processes."""
        super().childEvent(event)
        if event.added():
            event.child().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _INPUT:
            self._last_input = time.monotonic()
        return super().eventFilter(watched, event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        menu = context_menu(self, self.words())
        if not menu.isEmpty():
            menu.exec(event.globalPos())
        menu.deleteLater()


def _encoded(url: QUrl) -> str:
    return url.toString(QUrl.ComponentFormattingOption.FullyEncoded)
