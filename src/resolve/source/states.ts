/** Countries in the short English names of ISO 3166-1 and of news, and unions of states that speak as one. */
export const COUNTRIES: ReadonlySet<string> = new Set(
  `Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahrain|Bangladesh|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Bosnia-Herzegovina|Botswana|Brazil|Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Guatemala|Guinea|Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Macedonia|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Scotland|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|Somaliland|South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Swaziland|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|Thailand|Togo|Tunisia|Turkey|Turkiye|Türkiye|Turkmenistan|U.S|U.S.|UAE|UK|US|USA|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|Uruguay|Uzbekistan|Vatican|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe`.split(
    "|",
  ),
);

/** Capitals and seats that stand for a government. */
export const SEATS: ReadonlySet<string> = new Set(
  `Abuja|Addis Ababa|Ankara|Athens|Baghdad|Baku|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bogota|Brasilia|Bucharest|Budapest|Buenos Aires|Cairo|Canberra|Caracas|Damascus|Downing Street|Elysee|Harare|Havana|Helsinki|Islamabad|Jakarta|Jerusalem|Kabul|Khartoum|Kigali|Kremlin|Kyiv|Kiev|Lima|London|Madrid|Manila|Minsk|Mogadishu|Moscow|N'Djamena|Nairobi|New Delhi|Ottawa|Paris|Pyongyang|Quito|Riyadh|Rome|Sanaa|Seoul|Sofia|Stockholm|Taipei|Tallinn|Tbilisi|Tehran|The Hague|Tokyo|Tripoli|Tunis|Vienna|Warsaw|Washington|White House|Yerevan`.split(
    "|",
  ),
);

const STATE_NOUN =
  /\b(?:governments?|authorities|administration|regime|junta|cabinet|state|leadership|country|republic|kingdom|rulers|sides?|embassy|presidency|palace|office of the (?:president|prime minister)|(?:president|prime minister|president-elect)['’]s office)$/i;

/** A country, its seat, or the word for its government; `head` is the phrase without its "in …" or "of …". */
export const isState = (words: string, head: string): boolean => {
  const plain = words.replace(/^the /i, "");
  const parts = plain.split(/, (?:and )?| and /).map((part) => part.replace(/^the /i, ""));
  if (parts.every((part) => COUNTRIES.has(part) || SEATS.has(part))) return true;
  return STATE_NOUN.test(head) && !/\bUnion$/.test(head);
};
