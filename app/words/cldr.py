"""Numbers, days and times of the languages the app speaks, as Unicode's CLDR has them; the catalogues hold theirs."""

from __future__ import annotations

from app.words import plurals
from app.words.formats import Formats

ENGLISH = Formats(
    category=plurals.one,
    weekdays="Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    short_weekdays="Mon Tue Wed Thu Fri Sat Sun",
    months="January February March April May June July August September October November December",
    short_months="Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec",
    day_pattern="{weekday} {day} {month}",
    short_day_pattern="{weekday} {day} {month}",
    year_pattern="{day} {month} {year}",
)
ARABIC = Formats(
    category=plurals.arabic,
    weekdays="الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    short_weekdays="الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد",
    months="يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    short_months="يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
    day_pattern="{weekday}، {day} {month}",
    short_day_pattern="{weekday}، {day} {month}",
    year_pattern="{day} {month} {year}",
    time_pattern="{hour}:{minute} {half}",
    halves=("ص", "م"),
)
BENGALI = Formats(
    category=plurals.one_below_two,
    weekdays="সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার",
    short_weekdays="সোম মঙ্গল বুধ বৃহস্পতি শুক্র শনি রবি",
    months="জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    short_months="জানু ফেব মার্চ এপ্রি মে জুন জুল আগ সেপ অক্টো নভে ডিসে",
    day_pattern="{weekday} {day} {month}",
    short_day_pattern="{weekday} {day} {month}",
    year_pattern="{day} {month}, {year}",
    digits="০১২৩৪৫৬৭৮৯",
    by_lakh=True,
    time_pattern="{hour}:{minute} {half}",
    halves=("AM", "PM"),
)
GERMAN = Formats(
    category=plurals.one,
    weekdays="Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    short_weekdays="Mo. Di. Mi. Do. Fr. Sa. So.",
    months="Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    short_months="Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    day_pattern="{weekday}, {day}. {month}",
    short_day_pattern="{weekday}, {day}. {month}",
    year_pattern="{day}. {month} {year}",
    separator=".",
)
SPANISH = Formats(
    category=plurals.spanish,
    weekdays="lunes martes miércoles jueves viernes sábado domingo",
    short_weekdays="lun mar mié jue vie sáb dom",
    months="enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    short_months="ene feb mar abr may jun jul ago sept oct nov dic",
    day_pattern="{weekday}, {day} de {month}",
    short_day_pattern="{weekday}, {day} {month}",
    year_pattern="{day} {month} {year}",
    separator=".",
    least_grouped=10_000,
    hour_digits=1,
)
FRENCH = Formats(
    category=plurals.french,
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    short_weekdays="lun. mar. mer. jeu. ven. sam. dim.",
    months="janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    short_months="janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
    day_pattern="{weekday} {day} {month}",
    short_day_pattern="{weekday} {day} {month}",
    year_pattern="{day} {month} {year}",
    separator="\u202f",
)
HINDI = Formats(
    category=plurals.one_below_two,
    weekdays="सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    short_weekdays="सोम मंगल बुध गुरु शुक्र शनि रवि",
    months="जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
    short_months="जन॰ फ़र॰ मार्च अप्रैल मई जून जुल॰ अग॰ सित॰ अक्टू॰ नव॰ दिस॰",
    day_pattern="{weekday}, {day} {month}",
    short_day_pattern="{weekday}, {day} {month}",
    year_pattern="{day} {month} {year}",
    by_lakh=True,
    time_pattern="{hour}:{minute} {half}",
    halves=("am", "pm"),
)
INDONESIAN = Formats(
    category=plurals.always_other,
    weekdays="Senin Selasa Rabu Kamis Jumat Sabtu Minggu",
    short_weekdays="Sen Sel Rab Kam Jum Sab Min",
    months="Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    short_months="Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des",
    day_pattern="{weekday}, {day} {month}",
    short_day_pattern="{weekday}, {day} {month}",
    year_pattern="{day} {month} {year}",
    separator=".",
    time_pattern="{hour}.{minute}",
)
JAPANESE = Formats(
    category=plurals.always_other,
    weekdays="月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日",
    short_weekdays="月 火 水 木 金 土 日",
    months="1 2 3 4 5 6 7 8 9 10 11 12",
    short_months="1 2 3 4 5 6 7 8 9 10 11 12",
    day_pattern="{month}月{day}日{weekday}",
    short_day_pattern="{month}月{day}日({weekday})",
    year_pattern="{year}年{month}月{day}日",
    hour_digits=1,
)
MARATHI = Formats(
    category=plurals.one,
    weekdays="सोमवार मंगळवार बुधवार गुरुवार शुक्रवार शनिवार रविवार",
    short_weekdays="सोम मंगळ बुध गुरु शुक्र शनि रवि",
    months="जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    short_months="जाने फेब्रु मार्च एप्रि मे जून जुलै ऑग सप्टें ऑक्टो नोव्हें डिसें",
    day_pattern="{weekday}, {day} {month}",
    short_day_pattern="{weekday}, {day} {month}",
    year_pattern="{day} {month}, {year}",
    digits="०१२३४५६७८९",
    by_lakh=True,
    time_pattern="{hour}:{minute} {half}",
    halves=("AM", "PM"),
)
PORTUGUESE = Formats(
    category=plurals.french,
    weekdays="segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    short_weekdays="seg. ter. qua. qui. sex. sáb. dom.",
    months="janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    short_months="jan. fev. mar. abr. mai. jun. jul. ago. set. out. nov. dez.",
    day_pattern="{weekday}, {day} de {month}",
    short_day_pattern="{weekday}, {day} de {month}",
    year_pattern="{day} de {month} de {year}",
    separator=".",
)
RUSSIAN = Formats(
    category=plurals.russian,
    weekdays="понедельник вторник среда четверг пятница суббота воскресенье",
    short_weekdays="пн вт ср чт пт сб вс",
    months="января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    short_months="янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.",
    day_pattern="{weekday}, {day} {month}",
    short_day_pattern="{weekday}, {day} {month}",
    year_pattern="{day} {month} {year} г.",
    separator="\u00a0",
)
TELUGU = Formats(
    category=plurals.one,
    weekdays="సోమవారం మంగళవారం బుధవారం గురువారం శుక్రవారం శనివారం ఆదివారం",
    short_weekdays="సోమ మంగళ బుధ గురు శుక్ర శని ఆది",
    months="జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జులై ఆగస్టు సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్",
    short_months="జన ఫిబ్ర మార్చి ఏప్రి మే జూన్ జులై ఆగ సెప్టెం అక్టో నవం డిసెం",
    day_pattern="{day} {month}, {weekday}",
    short_day_pattern="{day} {month}, {weekday}",
    year_pattern="{day}, {month} {year}",
    by_lakh=True,
    time_pattern="{hour}:{minute} {half}",
    halves=("AM", "PM"),
)
TURKISH = Formats(
    category=plurals.one,
    weekdays="Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
    short_weekdays="Pzt Sal Çar Per Cum Cmt Paz",
    months="Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
    short_months="Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
    day_pattern="{day} {month} {weekday}",
    short_day_pattern="{day} {month} {weekday}",
    year_pattern="{day} {month} {year}",
    separator=".",
)
URDU = Formats(
    category=plurals.one,
    weekdays="پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار",
    short_weekdays="پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار",
    months="جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    short_months="جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
    day_pattern="{weekday}، {day} {month}",
    short_day_pattern="{weekday}، {day} {month}",
    year_pattern="{day} {month}، {year}",
    time_pattern="{hour}:{minute} {half}",
    halves=("AM", "PM"),
)
CHINESE = Formats(
    category=plurals.always_other,
    weekdays="星期一 星期二 星期三 星期四 星期五 星期六 星期日",
    short_weekdays="周一 周二 周三 周四 周五 周六 周日",
    months="1 2 3 4 5 6 7 8 9 10 11 12",
    short_months="1 2 3 4 5 6 7 8 9 10 11 12",
    day_pattern="{month}月{day}日{weekday}",
    short_day_pattern="{month}月{day}日{weekday}",
    year_pattern="{year}年{month}月{day}日",
)
