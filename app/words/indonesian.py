"""The desktop's words in Indonesian; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="Buka {name}",
    today="Hari ini",
    nothing_today="Tidak ada untuk hari ini",
    one_today="1 tugas untuk hari ini",
    many_today="{count} tugas untuk hari ini",
    quick_add="Tambah cepat",
    pause_reminders="Jeda pengingat",
    for_one_hour="Selama 1 jam",
    until_tomorrow="Sampai besok",
    resume="Lanjutkan pengingat",
    resume_until="Lanjutkan pengingat (dijeda sampai {until})",
    tomorrow="besok",
    settings="Pengaturan",
    quit="Keluar",
    in_tray="{name} tetap berjalan di baki sistem. Pengaturan menentukan apakah menutup jendela juga menutup aplikasi.",
    done="Selesai",
    snooze="Tunda 10 mnt",
    open="Buka",
    reminder="Pengingat",
    due_today="Tenggat hari ini",
    due_tomorrow="Tenggat besok",
    due_on="Tenggat: {day}",
    at_time="{due}, {time}",
    away="{text} (saat Anda pergi)",
    reminders="{count} pengingat",
    reminders_away="{count} pengingat saat Anda pergi",
    more="dan {count} lagi",
    undo="Urungkan",
    redo="Ulangi",
    cut="Potong",
    copy="Salin",
    paste="Tempel",
    select_all="Pilih semua",
    save_as="Simpan sebagai",
)
