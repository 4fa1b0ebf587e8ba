/** What the element itself says where its frame, and with it any catalogue, could not be had. */
import { nearestTranslation, type Translation } from './locales'

const COULD_NOT_LOAD: Record<Translation, string> = {
  en: 'The chat could not be loaded. Reload the page to try again.',
  ar: 'تعذّر تحميل المحادثة. أعد تحميل الصفحة للمحاولة مجددًا.',
  'bn-BD': 'চ্যাট লোড করা যায়নি। আবার চেষ্টা করতে পৃষ্ঠাটি রিলোড করুন।',
  'de-DE': 'Der Chat konnte nicht geladen werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  'es-ES': 'No se ha podido cargar el chat. Vuelve a cargar la página para intentarlo de nuevo.',
  'fr-FR': 'Le chat n’a pas pu être chargé. Rechargez la page pour réessayer.',
  'hi-IN': 'चैट लोड नहीं हो सकी। फिर से कोशिश करने के लिए पेज रीलोड करें।',
  'id-ID': 'Obrolan tidak dapat dimuat. Muat ulang halaman untuk mencoba lagi.',
  'ja-JP': 'チャットを読み込めませんでした。ページを再読み込みして、もう一度お試しください。',
  'mr-IN': 'चॅट लोड होऊ शकली नाही. पुन्हा प्रयत्न करण्यासाठी पेज रीलोड करा.',
  'pt-BR': 'Não foi possível carregar o chat. Recarregue a página para tentar de novo.',
  'ru-RU': 'Не удалось загрузить чат. Обновите страницу, чтобы попробовать снова.',
  'te-IN': 'చాట్ లోడ్ కాలేదు. మళ్లీ ప్రయత్నించడానికి పేజీని రీలోడ్ చేయండి.',
  'tr-TR': 'Sohbet yüklenemedi. Yeniden denemek için sayfayı yenileyin.',
  ur: 'چیٹ لوڈ نہیں ہو سکی۔ دوبارہ کوشش کے لیے صفحہ ری لوڈ کریں۔',
  'zh-CN': '无法加载聊天。请刷新页面重试。',
}

export function couldNotLoad(locale: string): { text: string; language: Translation } {
  const language = nearestTranslation(locale)
  return { text: COULD_NOT_LOAD[language], language }
}
