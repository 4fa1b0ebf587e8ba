/** Counted phrases in Arabic that several parts of its catalogue need. */
import { counted } from '../formats'

/** As a subject: “مهمتان”. */
export const tasks = (count: number) =>
  counted(count, {
    zero: '# مهمة',
    one: 'مهمة واحدة',
    two: 'مهمتان',
    few: '# مهام',
    many: '# مهمة',
    other: '# مهمة',
  })

/** After a noun or a preposition: “مهمتين”. */
export const ofTasks = (count: number) =>
  counted(count, {
    zero: '# مهمة',
    one: 'مهمة واحدة',
    two: 'مهمتين',
    few: '# مهام',
    many: '# مهمة',
    other: '# مهمة',
  })

export const newTasks = (count: number) =>
  counted(count, {
    zero: '# مهمة جديدة',
    one: 'مهمة جديدة واحدة',
    two: 'مهمتان جديدتان',
    few: '# مهام جديدة',
    many: '# مهمة جديدة',
    other: '# مهمة جديدة',
  })

export const ofDoneTasks = (count: number) =>
  counted(count, {
    zero: '# مهمة مكتملة',
    one: 'مهمة مكتملة واحدة',
    two: 'مهمتين مكتملتين',
    few: '# مهام مكتملة',
    many: '# مهمة مكتملة',
    other: '# مهمة مكتملة',
  })

export const andOthers = (count: number) =>
  counted(count, {
    zero: 'و# مهمة أخرى',
    one: 'ومهمة أخرى',
    two: 'ومهمتين أخريين',
    few: 'و# مهام أخرى',
    many: 'و# مهمة أخرى',
    other: 'و# مهمة أخرى',
  })

export const reminders = (count: number) =>
  counted(count, {
    zero: '# تذكير',
    one: 'تذكير واحد',
    two: 'تذكيران',
    few: '# تذكيرات',
    many: '# تذكيرًا',
    other: '# تذكير',
  })

export const minutesBefore = (count: number) =>
  counted(count, {
    zero: 'قبل # دقيقة',
    one: 'قبل دقيقة واحدة',
    two: 'قبل دقيقتين',
    few: 'قبل # دقائق',
    many: 'قبل # دقيقة',
    other: 'قبل # دقيقة',
  })

export const hoursBefore = (count: number) =>
  counted(count, {
    zero: 'قبل # ساعة',
    one: 'قبل ساعة واحدة',
    two: 'قبل ساعتين',
    few: 'قبل # ساعات',
    many: 'قبل # ساعة',
    other: 'قبل # ساعة',
  })

export const daysBefore = (count: number) =>
  counted(count, {
    zero: 'قبل # يوم',
    one: 'قبل يوم واحد',
    two: 'قبل يومين',
    few: 'قبل # أيام',
    many: 'قبل # يومًا',
    other: 'قبل # يوم',
  })
