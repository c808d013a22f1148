/**
 * Names of the months as news pages write them, by number. English, German, French, Spanish, Italian, Portuguese,
 * Dutch, Polish, Swedish, Danish, Turkish, Indonesian and Russian; full names and usual short ones. Source: CLDR.
 */
export const MONTHS: readonly (readonly [number, string])[] = [
  [
    1,
    "january jan januar jänner januari janvier janv enero ene gennaio gen janeiro stycznia styczeń ocak января",
  ],
  [
    2,
    "february feb februar feber februari février fevrier févr fév febrero febbraio fevereiro fev lutego luty şubat februarie februára февраля",
  ],
  [3, "march mar märz maerz mrz mär mars marzo março marco maart mrt marca marzec mart maret marts марта"],
  [4, "april apr avril avr abril abr aprile kwietnia kwiecień nisan апреля"],
  [5, "may mai mayo maggio mag maio mei maja maj mayıs мая"],
  [6, "june jun juni juin junio giugno giu junho czerwca czerwiec haziran июня"],
  [7, "july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz июля"],
  [8, "august aug août aout agosto ago augustus augusti sierpnia sierpień ağustos agustus августа"],
  [9, "september sep sept septembre septiembre settembre set setembro września wrzesień eylül сентября"],
  [
    10,
    "october oct oktober okt octobre octubre ottobre ott outubro out października październik ekim октября",
  ],
  [11, "november nov novembre noviembre novembro listopada listopad kasım ноября"],
  [
    12,
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro grudnia grudzień aralık desember des декабря",
  ],
];
