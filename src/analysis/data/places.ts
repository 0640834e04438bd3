/** Countries, American states, great cities, and the peoples' adjectives: names that are seldom a person's. By hand from gazetteers. */

import { GAZETTEER } from "./gazetteer.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(",").map((name) => name.trim()));

/** In lower case; names of several words in full. */
export const PLACES = words(
  "afghanistan,albania,algeria,argentina,armenia,australia,austria,azerbaijan,bahrain,bangladesh,belarus,belgium,bolivia,bosnia,brazil,britain,great britain,bulgaria,burma,cambodia,cameroon,canada,chad,chile,china,colombia,congo,costa rica,croatia,cuba,cyprus,czech republic,denmark,dubai,ecuador,egypt,england,estonia,ethiopia,europe,fiji,finland,france,gaza,germany,ghana,greece,greenland,guatemala,guinea,haiti,holland,honduras,hong kong,hungary,iceland,india,indonesia,iran,iraq,ireland,northern ireland,israel,italy,jamaica,japan,jordan,kazakhstan,kenya,kosovo,kuwait,laos,latvia,lebanon,liberia,libya,lithuania,luxembourg,macedonia,malawi,malaysia,mali,malta,mexico,moldova,mongolia,montenegro,morocco,mozambique,myanmar,namibia,nepal,netherlands,new zealand,nicaragua,niger,nigeria,north korea,norway,oman,pakistan,palestine,panama,paraguay,peru,philippines,poland,portugal,qatar,romania,russia,rwanda,saudi arabia,scotland,senegal,serbia,sierra leone,singapore,slovakia,slovenia,somalia,south africa,south korea,south sudan,soviet union,spain,sri lanka,sudan,sweden,switzerland,syria,taiwan,tanzania,thailand,tibet,tunisia,turkey,uganda,ukraine,united arab emirates,united kingdom,uk,u.k.,united states,america,us,u.s.,usa,u.s.a.,uruguay,uzbekistan,vatican,venezuela,vietnam,wales,yemen,zambia,zimbabwe," +
    "alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington,west virginia,wisconsin,wyoming,puerto rico,guam,district of columbia,virgin islands," +
    "london,edinburgh,glasgow,dundee,aberdeen,cardiff,swansea,belfast,dublin,manchester,birmingham,liverpool,leeds,sheffield,bristol,newcastle,nottingham,york,oxford,cambridge,brighton,blackpool,bournemouth,paris,berlin,rome,madrid,brussels,strasbourg,geneva,vienna,moscow,kiev,kyiv,beijing,tokyo,delhi,new delhi,mumbai,baghdad,basra,kabul,tehran,jerusalem,tel aviv,cairo,tripoli,benghazi,damascus,aleppo,ankara,istanbul,athens,warsaw,budapest,prague,sydney,melbourne,canberra,ottawa,toronto,montreal,chicago,boston,philadelphia,los angeles,san francisco,san diego,seattle,denver,detroit,cleveland,cincinnati,columbus,atlanta,miami,orlando,tampa,dallas,houston,austin,las vegas,phoenix,baltimore,new orleans,st. louis,milwaukee,minneapolis,pittsburgh,charlotte,manhattan,brooklyn,queens,hollywood,davos,chappaqua,tulsa,ferguson,africa,asia,middle east,west bank,latin america,north america,south america,western europe,eastern europe,wall street,silicon valley,yorkshire,kent,essex,sussex,surrey,cornwall,devon,dorset,somerset,norfolk,suffolk,lancashire,cumbria,northumberland,shetland,orkney,fife",
);

/** Is it a place's name, by the lists by hand or by the gazetteer? In lower case, names of several words in full. */
export function isPlace(name: string): boolean {
  return PLACES.has(name) || GAZETTEER.has(name);
}

/** Adjectives of countries and regions, and their people, in lower case. */
export const DEMONYMS = words(
  "american,americans,african-american,african-americans,british,briton,britons,english,scottish,scots,scot,welsh,irish,northern irish,european,europeans,french,german,germans,italian,italians,spanish,portuguese,dutch,belgian,swiss,austrian,swedish,norwegian,danish,finnish,icelandic,polish,czech,slovak,hungarian,romanian,bulgarian,greek,greeks,turkish,turks,russian,russians,soviet,ukrainian,ukrainians,serbian,croatian,bosnian,albanian,georgian,armenian,israeli,israelis,palestinian,palestinians,arab,arabs,egyptian,syrian,syrians,lebanese,jordanian,iraqi,iraqis,iranian,iranians,kuwaiti,saudi,saudis,yemeni,libyan,tunisian,algerian,moroccan,sudanese,ethiopian,kenyan,nigerian,ghanaian,african,africans,south african,zimbabwean,indian,indians,pakistani,bangladeshi,afghan,afghans,chinese,japanese,korean,koreans,vietnamese,thai,filipino,indonesian,malaysian,australian,australians,canadian,canadians,mexican,mexicans,cuban,cubans,brazilian,argentine,chilean,colombian,venezuelan,latin,latino,latinos,hispanic,hispanics,muslim,muslims,jewish,jews,jew,christian,christians,catholic,catholics,protestant,evangelical,evangelicals,mormon,hindu,sikh,islamic,asian,asians,western,northern,southern,eastern,texan,californian,floridian,ohioan,hawaiian",
);

/** Days, months, feasts and other words written with a capital that name nobody. In lower case. */
export const CALENDAR = words(
  "monday,tuesday,wednesday,thursday,friday,saturday,sunday,january,february,march,april,may,june,july,august,september,october,november,december,jan,feb,apr,jun,jul,aug,sept,sep,oct,nov,dec,tue,tues,thu,thur,thurs,fri,christmas,easter,ramadan,thanksgiving,halloween,new year,a.m,p.m,am,pm,gmt,est,edt,bst",
);
