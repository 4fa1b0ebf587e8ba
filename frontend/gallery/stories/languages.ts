/** Stories: the same short conversation in each of the languages that the interface is translated into. */
import type { Story, StoryItem } from '../story'

interface Talk {
  locale: NonNullable<NonNullable<Story['options']>['locale']>
  title: string
  question: string
  answer: string
  card: string
  todos: readonly [string, string]
  add: string
}

const TALKS: readonly Talk[] = [
  {
    locale: 'en',
    title: 'English',
    question: 'What is left for today?',
    answer: 'Two things are left. **Call the dentist** before 4 pm; the plants can wait until tomorrow.',
    card: 'Today',
    todos: ['Call the dentist', 'Water the plants'],
    add: 'Add',
  },
  {
    locale: 'ar',
    title: 'العربية',
    question: 'ما الذي تبقّى لليوم؟',
    answer: 'تبقّى أمران. **اتصل بطبيب الأسنان** قبل الساعة 4 مساءً؛ أما النباتات فيمكنها الانتظار إلى الغد.',
    card: 'اليوم',
    todos: ['الاتصال بطبيب الأسنان', 'سقي النباتات'],
    add: 'إضافة',
  },
  {
    locale: 'bn-BD',
    title: 'বাংলা',
    question: 'আজকের জন্য কী বাকি আছে?',
    answer: 'দুটি কাজ বাকি। বিকেল ৪টার আগে **দাঁতের ডাক্তারকে ফোন করুন**; গাছে কাল জল দিলেও চলবে।',
    card: 'আজ',
    todos: ['দাঁতের ডাক্তারকে ফোন', 'গাছে জল দেওয়া'],
    add: 'যোগ করুন',
  },
  {
    locale: 'de-DE',
    title: 'Deutsch',
    question: 'Was steht heute noch an?',
    answer:
      'Zwei Dinge sind übrig. **Rufen Sie die Zahnärztin an**, bevor es 16 Uhr ist; die Pflanzen haben bis morgen Zeit.',
    card: 'Heute',
    todos: ['Zahnarztpraxis anrufen', 'Pflanzen gießen'],
    add: 'Hinzufügen',
  },
  {
    locale: 'es-ES',
    title: 'Español',
    question: '¿Qué me queda para hoy?',
    answer:
      'Te quedan dos cosas. **Llama al dentista** antes de las 16:00; las plantas pueden esperar a mañana.',
    card: 'Hoy',
    todos: ['Llamar al dentista', 'Regar las plantas'],
    add: 'Añadir',
  },
  {
    locale: 'fr-FR',
    title: 'Français',
    question: 'Que reste-t-il pour aujourd’hui ?',
    answer: 'Il reste deux choses. **Appelez le dentiste** avant 16 h ; les plantes peuvent attendre demain.',
    card: 'Aujourd’hui',
    todos: ['Appeler le dentiste', 'Arroser les plantes'],
    add: 'Ajouter',
  },
  {
    locale: 'hi-IN',
    title: 'हिन्दी',
    question: 'आज के लिए क्या बचा है?',
    answer: 'दो काम बचे हैं। शाम 4 बजे से पहले **दंत चिकित्सक को फ़ोन करें**; पौधों को कल भी पानी दिया जा सकता है।',
    card: 'आज',
    todos: ['दंत चिकित्सक को फ़ोन', 'पौधों को पानी'],
    add: 'जोड़ें',
  },
  {
    locale: 'id-ID',
    title: 'Bahasa Indonesia',
    question: 'Apa yang tersisa untuk hari ini?',
    answer:
      'Tersisa dua hal. **Telepon dokter gigi** sebelum pukul 16.00; tanaman bisa menunggu sampai besok.',
    card: 'Hari ini',
    todos: ['Telepon dokter gigi', 'Siram tanaman'],
    add: 'Tambah',
  },
  {
    locale: 'ja-JP',
    title: '日本語',
    question: '今日は何が残っていますか？',
    answer: '残りは 2 件です。16 時までに**歯医者に電話**してください。植物の水やりは明日でも大丈夫です。',
    card: '今日',
    todos: ['歯医者に電話する', '植物に水をやる'],
    add: '追加',
  },
  {
    locale: 'mr-IN',
    title: 'मराठी',
    question: 'आजसाठी काय उरले आहे?',
    answer: 'दोन गोष्टी उरल्या आहेत. दुपारी ४ च्या आधी **दंतवैद्यांना फोन करा**; झाडांना उद्या पाणी दिले तरी चालेल.',
    card: 'आज',
    todos: ['दंतवैद्यांना फोन', 'झाडांना पाणी'],
    add: 'जोडा',
  },
  {
    locale: 'pt-BR',
    title: 'Português (Brasil)',
    question: 'O que falta para hoje?',
    answer:
      'Faltam duas coisas. **Ligue para o dentista** antes das 16h; as plantas podem esperar até amanhã.',
    card: 'Hoje',
    todos: ['Ligar para o dentista', 'Regar as plantas'],
    add: 'Adicionar',
  },
  {
    locale: 'ru-RU',
    title: 'Русский',
    question: 'Что осталось на сегодня?',
    answer: 'Осталось два дела. **Позвоните стоматологу** до 16:00; цветы подождут до завтра.',
    card: 'Сегодня',
    todos: ['Позвонить стоматологу', 'Полить цветы'],
    add: 'Добавить',
  },
  {
    locale: 'te-IN',
    title: 'తెలుగు',
    question: 'ఈరోజుకు ఏమి మిగిలి ఉంది?',
    answer: 'రెండు పనులు మిగిలాయి. సాయంత్రం 4 లోపు **దంత వైద్యుడికి ఫోన్ చేయండి**; మొక్కలకు రేపు నీళ్లు పోయవచ్చు.',
    card: 'ఈరోజు',
    todos: ['దంత వైద్యుడికి ఫోన్', 'మొక్కలకు నీళ్లు'],
    add: 'జోడించండి',
  },
  {
    locale: 'tr-TR',
    title: 'Türkçe',
    question: 'Bugün için ne kaldı?',
    answer: 'İki iş kaldı. Saat 16.00’dan önce **diş hekimini arayın**; bitkiler yarına kadar bekleyebilir.',
    card: 'Bugün',
    todos: ['Diş hekimini ara', 'Bitkileri sula'],
    add: 'Ekle',
  },
  {
    locale: 'ur',
    title: 'اردو',
    question: 'آج کے لیے کیا باقی ہے؟',
    answer:
      'دو کام باقی ہیں۔ شام 4 بجے سے پہلے **دانتوں کے ڈاکٹر کو فون کریں**؛ پودوں کو کل بھی پانی دیا جا سکتا ہے۔',
    card: 'آج',
    todos: ['دانتوں کے ڈاکٹر کو فون', 'پودوں کو پانی'],
    add: 'شامل کریں',
  },
  {
    locale: 'zh-CN',
    title: '简体中文',
    question: '今天还剩下什么？',
    answer: '还剩两件事。请在下午 4 点前**给牙医打电话**；植物可以等到明天再浇。',
    card: '今天',
    todos: ['给牙医打电话', '给植物浇水'],
    add: '添加',
  },
]

export const stories: Story[] = TALKS.map((talk) => ({
  id: `languages-${talk.locale.toLowerCase()}`,
  group: 'Languages',
  title: talk.title,
  about: 'A question, an answer with its actions, a card with a date, and a question back.',
  options: {
    locale: talk.locale,
    threadItemActions: { feedback: true, retry: true },
    composer: { dictation: { enabled: true } },
  },
  thread: { title: talk.question },
  items: itemsOf(talk),
}))

function itemsOf({ question, answer, card, todos, add }: Talk): StoryItem[] {
  return [
    { type: 'user_message', content: [{ type: 'input_text', text: question }] },
    {
      type: 'workflow',
      workflow: { type: 'reasoning', tasks: [], summary: { duration: 12 }, expanded: false },
    },
    { type: 'assistant_message', content: [{ type: 'output_text', text: answer, annotations: [] }] },
    {
      type: 'widget',
      widget: {
        type: 'Card',
        size: 'sm',
        children: [
          { type: 'Title', value: card, size: 'sm' },
          ...todos.map((label, index) => ({
            type: 'Checkbox',
            name: `todo.${index}`,
            label,
            defaultChecked: index === 0,
          })),
          { type: 'DatePicker', name: 'due', defaultValue: '2026-03-14' },
          { type: 'Button', label: add, style: 'primary', onClickAction: { type: 'add' } },
        ],
      },
    },
  ]
}
