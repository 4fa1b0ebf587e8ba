"""What the note cards say in Japanese; chosen by `choice`."""

from __future__ import annotations

from app.usecases.notes.words.words import CardWords
from app.words.cldr import JAPANESE

WORDS = CardWords(
    formats=JAPANESE,
    heading="メモ",
    found="「{words}」を含むメモ",
    none_found="この言葉を含むメモはありません。",
    none_yet="まだメモはありません。",
    older=JAPANESE.phrase("ほか古いメモ {count} 件"),
    all_notes="すべてのメモ",
    edit="編集",
    cancel="キャンセル",
    first_line="1 行目がタイトルになります。{most} 文字まで。",
    deleted_note="メモを削除しました。",
    open_named="「{title}」を開く",
    write_note="メモを書く",
    undo="元に戻す",
    open="開く",
    delete="削除",
    add="追加",
    save="保存",
)
