"""The desktop's words in Turkish; chosen by `choice`."""

from __future__ import annotations

from app.words.words import Words

WORDS = Words(
    open_app="{name} uygulamasını aç",
    today="Bugün",
    nothing_today="Bugün için görev yok",
    one_today="Bugün için 1 görev",
    many_today="Bugün için {count} görev",
    quick_add="Hızlı ekleme",
    pause_reminders="Hatırlatıcıları duraklat",
    for_one_hour="1 saatliğine",
    until_tomorrow="Yarına kadar",
    resume="Hatırlatıcıları sürdür",
    resume_until="Hatırlatıcıları sürdür (duraklatma sonu: {until})",
    tomorrow="yarın",
    settings="Ayarlar",
    quit="Çık",
    in_tray="{name} tepside çalışmayı sürdürüyor. Pencere kapanınca çıkılıp çıkılmayacağı ayarlardan seçilir.",
    done="Tamamlandı",
    snooze="10 dk ertele",
    open="Aç",
    reminder="Hatırlatıcı",
    due_today="Son tarih: bugün",
    due_tomorrow="Son tarih: yarın",
    due_on="Son tarih: {day}",
    at_time="{due}, {time}",
    away="{text} (siz yokken)",
    reminders="{count} hatırlatıcı",
    reminders_away="Siz yokken {count} hatırlatıcı",
    more="ve {count} tane daha",
    undo="Geri al",
    redo="Yinele",
    cut="Kes",
    copy="Kopyala",
    paste="Yapıştır",
    select_all="Tümünü seç",
    save_as="Farklı kaydet",
)
