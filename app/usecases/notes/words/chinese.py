"""What the note cards say in Chinese; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import CHINESE

WORDS = CardWords(
    formats=CHINESE,
    heading="笔记",
    found="包含“{words}”的笔记",
    none_found="没有包含这些词的笔记。",
    none_yet="还没有笔记。",
    older=CHINESE.phrase("还有 {count} 条更早的"),
    all_notes="全部笔记",
    edit="编辑",
    cancel="取消",
    first_line="第一行是标题。最多 {most} 个字符。",
    deleted_note="已删除笔记。",
    open_named="打开“{title}”",
    write_note="写一条笔记",
    undo="撤销",
    open="打开",
    delete="删除",
    add="添加",
    save="保存",
)
