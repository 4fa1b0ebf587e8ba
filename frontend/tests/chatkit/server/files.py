"""Uploaded files in memory, by either strategy; a file's name asks for what goes wrong with it.

`create-500.txt` fails when it is announced, `bytes-413.txt` when its bytes arrive, `slow.bin` is read slowly.
"""

import asyncio
import re

from chatkit import types as ck
from chatkit.store import AttachmentStore
from pydantic import AnyUrl
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from frontend.tests.chatkit.server.store import Context, MemoryStore

PAUSE = 0.05


class Files(AttachmentStore[Context]):
    """`bytes` is what arrived, by the attachment's id; `deleted` what was taken back."""

    def __init__(self, memory: MemoryStore) -> None:
        self.memory = memory
        self.bytes: dict[str, bytes] = {}
        self.deleted: list[str] = []

    def routes(self) -> list[Route]:
        return [
            Route("/files", self.upload, methods=["POST"]),
            Route("/files", self.listing),
            Route("/files/{id}", self.receive, methods=["PUT", "POST"]),
            Route("/files/{id}", self.send),
        ]

    async def create_attachment(
        self,
        input: ck.AttachmentCreateParams,  # noqa: A002 - the library's name
        context: Context,
    ) -> ck.Attachment:
        if fault_in(input.name, "create"):
            raise LookupError(f"{input.name} was not announced.")
        attachment = self.attachment(input.name, input.mime_type, context["address"])
        descriptor = ck.AttachmentUploadDescriptor(
            url=AnyUrl(f"{context['address']}files/{attachment.id}"), method="PUT", headers={"x-upload-key": "open"}
        )
        return attachment.model_copy(update={"upload_descriptor": descriptor})

    async def delete_attachment(self, attachment_id: str, context: Context) -> None:
        self.bytes.pop(attachment_id, None)
        self.deleted.append(attachment_id)

    def attachment(self, name: str, mime_type: str, address: str) -> ck.Attachment:
        key = f"atc_{next(self.memory.numbers)}"
        if mime_type.startswith("image/"):
            preview = AnyUrl(f"{address}files/{key}")
            return ck.ImageAttachment(id=key, name=name, mime_type=mime_type, preview_url=preview)
        return ck.FileAttachment(id=key, name=name, mime_type=mime_type)

    async def upload(self, request: Request) -> Response:
        """The whole of a direct upload: a form with the file."""
        async with request.form() as form:
            file = form["file"]
            assert not isinstance(file, str)
            name = file.filename or ""
            if status := fault_in(name, "bytes"):
                return JSONResponse({}, status_code=status)
            if name.startswith("slow"):
                await asyncio.sleep(1)
            attachment = self.attachment(name, file.content_type or "", str(request.base_url))
            self.bytes[attachment.id] = await file.read()
        await self.memory.save_attachment(attachment, {})
        return Response(attachment.model_dump_json(), media_type="application/json")

    async def receive(self, request: Request) -> Response:
        """The second of two phases: the bytes as they are."""
        attachment = await self.memory.load_attachment(request.path_params["id"], {})
        if request.headers.get("x-upload-key") != "open":
            return Response(status_code=403)
        received = bytearray()
        try:
            async for chunk in request.stream():
                received += chunk
                if attachment.name.startswith("slow"):
                    await asyncio.sleep(PAUSE)
        except ClientDisconnect:
            return Response(status_code=400)
        if status := fault_in(attachment.name, "bytes"):
            return Response("<Error>no</Error>", status_code=status)
        self.bytes[attachment.id] = bytes(received)
        await self.memory.save_attachment(attachment.model_copy(update={"upload_descriptor": None}), {})
        return Response(status_code=200)

    async def send(self, request: Request) -> Response:
        key = request.path_params["id"]
        if key not in self.bytes:
            return Response(status_code=404)
        attachment = await self.memory.load_attachment(key, {})
        return Response(self.bytes[key], media_type=attachment.mime_type)

    async def listing(self, request: Request) -> Response:
        """What is here, for tests to read."""
        attachments = self.memory.attachments
        sizes = {attachments[key].name: len(data) for key, data in self.bytes.items()}
        return JSONResponse({"sizes": sizes, "deleted": self.deleted})


def fault_in(name: str, phase: str) -> int | None:
    found = re.match(rf"{phase}-(\d+)", name)
    return int(found[1]) if found else None
