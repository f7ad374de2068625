/** Month names and short forms in English, German, Spanish, French and Portuguese, without accents and dots. */
export const months: Record<string, number> = numbered([
  "jan january januar janner enero ene janvier janv janeiro",
  "feb february februar febrero fevrier fevr fev fevereiro",
  "mar march marz maerz mrz marzo mars marco",
  "apr april abril abr avril avr",
  "may mai mayo maio",
  "jun june juni junio juin junho",
  "jul july juli julio juillet juil julho",
  "aug august agosto ago aout",
  "sep sept september septiembre setiembre set septembre setembro",
  "oct okt october oktober octubre octobre out outubro",
  "nov november noviembre novembre novembro",
  "dec dez december dezember diciembre dic decembre dezembro",
]);

/** Weekday names, Monday = 1, in the same languages. */
export const weekdays: Record<string, number> = numbered([
  "monday mon montag lunes lundi segunda segunda-feira",
  "tuesday tue tues dienstag martes mardi terca terca-feira",
  "wednesday wed weds mittwoch miercoles mercredi quarta quarta-feira",
  "thursday thu thur thurs donnerstag jueves jeudi quinta quinta-feira",
  "friday fri freitag viernes vendredi sexta sexta-feira",
  "saturday sat samstag sonnabend sabado samedi",
  "sunday sun sonntag domingo dimanche",
]);

/** Words for a day near now, in days from it; phrases before the words they contain. */
export const relativeDays: readonly (readonly [phrase: string, days: number])[] = [
  ["the day before yesterday", -2],
  ["day before yesterday", -2],
  ["yesterday", -1],
  ["last night", -1],
  ["yday", -1],
  ["y'day", -1],
  ["ystday", -1],
  ["just now", 0],
  ["today", 0],
  ["2day", 0],
  ["tonight", 0],
  ["this morning", 0],
  ["this afternoon", 0],
  ["this evening", 0],
  ["earlier today", 0],
  ["tomorrow", 1],
  ["vorgestern", -2],
  ["gestern", -1],
  ["heute", 0],
  ["gerade eben", 0],
  ["soeben", 0],
  ["anteayer", -2],
  ["antes de ayer", -2],
  ["antier", -2],
  ["ayer", -1],
  ["anoche", -1],
  ["hoy", 0],
  ["esta manana", 0],
  ["esta tarde", 0],
  ["esta noche", 0],
  ["avant-hier", -2],
  ["avant hier", -2],
  ["hier", -1],
  ["aujourd'hui", 0],
  ["aujourd’hui", 0],
  ["ce matin", 0],
  ["cet apres-midi", 0],
  ["ce soir", 0],
  ["anteontem", -2],
  ["antes de ontem", -2],
  ["ontem", -1],
  ["hoje", 0],
  ["esta manha", 0],
  ["agora mesmo", 0],
];

function numbered(rows: readonly string[]): Record<string, number> {
  return Object.fromEntries(rows.flatMap((row, index) => row.split(" ").map((word) => [word, index + 1])));
}
