/**
 * Names of countries, regions, cities and their parts that are no common word and no famous person's name. From
 * WordNet 3.1, the noun lexicographer file "location" (Miller 1995; licence in models/questions/LICENSE.wordnet).
 */
const NAMES = `
aachen,aalborg,aalst,aarhus,abadan,aberdare,aberdeen,abidjan,abilene,abkhazia,abruzzi,abu dhabi
abuja,abydos,abyssinia,acadia,acapulco,acapulco de juarez,accho,accra,achaea,acores,acragas,actium
adalia,adana,addis ababa,adelie coast,adelie land,aden,admiralty island,admiralty islands,adrianople
adrianopolis,adzhar,adzharia,aegadean islands,aegadean isles,aegates,aegina,aeolia,aeolis
afghanistan,agra,agrigento,ahvenanmaa,aigina,aix-la-chapelle,akaba,aken,akka,akko,akmola,akron
al aqabah,al ladhiqiyah,al madinah,al qahira,al-hudaydah,al-iraq,al-magrib,al-mukalla,alaska,albania
albany,albion,alborg,albuquerque,alep,aleppo,aleutian islands,aleutians,alexander archipelago
algeria,algerie,algiers,allentown,alma-ata,almaty,alpena,alsace,alsatia,altoona,amarillo,america
american samoa,american virgin islands,amman,amsterdam,an nafud,an nefud,anaheim,anatolia,andalucia
andalusia,andhra pradesh,andorra,anglesea,anglesea island,anglesey,anglesey island,anglia,angola
angora,anguilla,ankara,ann arbor,annaba,annam,annapolis,antakiya,antakya,antalya,antananarivo
antarctic,antarctic circle,antigua,antilles,antioch,antofagasta,antwerp,antwerpen,anvers,anzio
apeldoorn,apia,appalachia,apulia,aqaba,aquila,aquitania,ar rimsal,arabian desert,arabian peninsula
aram,aran islands,arcadia,arctic archipelago,arctic circle,ardennes,areopagus,arequipa,argentina
argentine republic,argos,arhus,ariana,arizona,arkansas,arlington,armageddon,armenia,arnhem,artois
aruba,asahikawa,asama,asheville,ashkhabad,asia minor,asian russia,asmara,asmera,aspadana,aspinwall
assam,assouan,assuan,assur,assyria,astana,asuncion,asur,aswan,atacama desert,athens,athinai,athos
atlanta,atlantic city,attica,auckland,austerlitz,austral islands,australasia,australia
australian desert,austria,austria-hungary,austronesia,auvergne,avignon,az zarqa,azerbaijan
azerbaijani republic,azerbajdzhan,azerbajdzhan republic,azores,babylon,babylonia,bad lands
baffin island,bagdad,baghdad,bahama islands,bahamas,bahia blanca,bahrain,bahrain island,bahrein
bahrein island,bairiki,bakersfield,baku,balearic islands,bali,balkan peninsula,balkans
balmoral castle,baltic republic,baltimore,bamako,bandung,banff,bangalore,bangkok,bangla desh
bangladesh,bangor,bangui,banjul,barbados,barbary,barbary coast,barbuda,barcelona,bari,barranquilla
barstow,bartlesville,basel,basia,basilicata,basle,basra,basse-normandie,basseterre,basutoland,batna
baton rouge,bavaria,bayonne,bayrut,bayt lahm,beacon hill,bean town,beantown,beckley,bedloe's island
beijing,beira,beirut,belarus,belau,belem,belfast,belgian congo,belgique,belgium,belgrade,belize
bellingham,belo horizonte,belorussia,bemidji,bengal,benghazi,benin,bennington,beograd,bergen
berkshire,bermuda,bermuda triangle,bermudas,bern,berne,bethlehem,bethlehem ephrathah,bethlehem-judah
beverly hills,bharat,bhutan,bible belt,bida,big bend,big sur,bihar,binghamton,bioko,birmingham
bisayas,bishkek,biskek,bismarck archipelago,bissau,bithynia,black africa,black hills
black rock desert,blackpool,blacksburg,blantyre,blida,blighty,bloemfontein,bloomington,bloomsbury
bluegrass region,boeotia,bogota,boise,bolzano,bombay,bonaire,bonn,bordeaux,borneo,bosnia
bosnia-herzegovina,boston,boston harbor,botswana,bourgogne,bouvet island,bowling green,bozeman,braga
brandenburg,brasil,brasilia,brasov,bratislava,brattleboro,braunschweig,brazzaville,breed's hill
breiz,bremen,bremerhaven,breslau,brest,bretagne,bridgeport,bridgetown,brighton,brindisi,brisbane
bristol,british columbia,british east africa,british empire,british guiana,british honduras
british isles,british virgin islands,british west africa,british west indies,brno,broadway,bromberg
bronx,brooklyn,brownsville,bruges,brummagem,brunei,brunn,brunswick,brusa,brussels,bruxelles
bucharest,bucharesti,buckingham palace,bucuresti,budapest,buenos aires,buganda,bujumbura,bulawayo
bulgaria,bull run,burkina faso,burlington,burma,burundi,byblos,bydgoszcz,byelarus,byelorussia
byzantine empire,byzantium,cadiz,cairo,calabria,calais,calcutta,caledonia,calgary,cali,california
caloocan,calpe,cambodia,cambria,cambridge,camden,camelot,cameroon,cameroun,camlan,camp david
campania,campeche,canaan,canada,canadian maritime provinces,canadian shield,canakkale bogazi,canara
canaries,canary islands,canberra,cancun,cannes,canterbury,cape ann,cape breton island,cape cod
cape cod canal,cape colony,cape fear,cape flattery,cape froward,cape girardeau,cape hatteras
cape horn,cape may,cape passero,cape province,cape town,cape verde,cape verde islands,capitol hill
cappadocia,capri,caracas,carbondale,cardiff,caribbean,caribbean island,caribees,carlsbad,carolina
carolinas,caroline islands,carson city,cartagena,carthage,casablanca,casper,castile,castilla
castries,catalina island,catalonia,cathay,caucasia,caucasus,cayman islands,cebu,cebu city
cedar rapids,celebes,central africa,central african republic,central america,central park,ceylon
chablis,chalcedon,chaldaea,chaldea,champagne-ardenne,champs elysees,chancellorsville,changan
channel island,chapel hill,charleroi,charleston,charlestown,charlottetown,chartres,chattanooga
chechen republic,chechenia,chechnya,chelyabinsk,chemnitz,chemulpo,chennai,cherbourg,cherepovets
chernobyl,cheviot hills,cheviots,chicago,chihuahua,chihuahuan desert,chiloe,chios,chisinau
chittagong,chongqing,christchurch,christiania,chula vista,chungking,cidade de praia,cincinnati
citlaltepetl,citta del vaticano,ciudad bolivar,ciudad de mexico,ciudad juarez,ciudad trujillo
ciudad victoria,clarksburg,clichy,clichy-la-garenne,cnossos,cnossus,coahuila,coats land,colchis
colima,colombia,colorado,colorado desert,colorado springs,colossae,columbia,communist china
comoro islands,comoros,conakry,coney island,confederate states,connecticut,constantina
constantinople,cooperstown,copenhagen,corinth,corn belt,cornwall,corpus christi,corse,corsica
costa rica,cotacachi,cotonou,cotopaxi,cotswold hills,cotswolds,council bluffs,coventry,cracow
cremona,crete,crimea,crna gora,croatia,crown colony,cuba,culebra,culiacan,cumana,cumbria,curitiba
cusco,cuzco,cyclades,cymru,cynoscephalae,cyprus,czech republic,czechoslovakia,czestochowa,dacca
dae-han-min-gook,dahna,dahomey,dairen,dakar,dalian,dallas,dalmatia,damascus,danmark,danzig
dardanelles,darfur,daugavpils,dawson,dayton,daytona beach,death valley,deep south,del rio,delhi
delphi,demavend,den haag,denmark,denver,des moines,detroit,deutschland,devonshire,dhahran,dhaka
dhodhekanisos,dijon,dimash,dipylon,disneyland,dixieland,djakarta,djanet,djibouti,dneprodzerzhinsk
dnipropetrovsk,dobrich,dodecanese,dodge city,dodoma,doha,dominica,dominican republic,donbas,donbass
donets basin,donetsk,donetske,dortmund,douala,dover,downing street,dprk,dresden,dubai,dublin
dubrovnik,dubuque,duluth,dunkerque,dunkirk,durango,durazzo,durban,durham,durres,dusanbe,dushanbe
dusseldorf,dutch east indies,dutch guiana,dyushambe,east africa,east anglia,east coast,east germany
east india,east indies,east malaysia,east pakistan,east river,east saint louis,east sussex
east timor,eastern desert,eastern roman empire,eastern samoa,eau claire,ecuador,eden,edirne,edmonton
eelam,egadi islands,egyptian empire,ehadhamen,eindhoven,eire,el aaium,el alamein,el beda,el giza
el iskandriyah,el misti,el paso,el qahira,el salvador,el-aksur,elam,elisabethville,ellas
ellice islands,ellis island,elmont,elsass,emerald isle,emilia-romagna,enderby land,eniwetok,entebbe
ephesus,epirus,equatorial guinea,erie canal,eritrea,erivan,esfahan,espana,espoo,essen,essex,esthonia
estonia,eternal city,ethiopia,etruria,eureka,european russia,evansville,faeroe islands,faeroes
faisalabad,falkland islands,far east,fargo,farmington,faroe islands,faroes,fayetteville
feliz lusitania,fengtien,fertile crescent,fifth avenue,fiji,fiji islands,fijis,finger lakes,finland
firenze,flanders,fleet street,flodden,florida,forbidden city,formosa,fort lauderdale,fort meade
fort myers,fort smith,fort wayne,fort worth,fort-lamy,franche-comte,frankfort,frankfurt
fredericksburg,fredericton,freetown,french congo,french guinea,french indochina,french oceania
french polynesia,french republic,french riviera,french sudan,french west indies,fresno
friendly islands,friesland,frisia,frisian islands,friuli-venezia giulia,frunze,fuego,fujinoyama
fujiyama,fukuoka,funafuti,gabon,gabonese republic,gaborone,gabun,gadsden,gafsa,gainesville,galapagos
galapagos islands,galatia,galeras,galicia,galilee,gallia,galloway,gallup,galveston,galveston island
galway,gambia,gambier islands,gand,gansu,gascogne,gascony,gaza,gaza strip,gdansk,geneve,genf,genoa
genova,george town,georgetown,german democratic republic,gettysburg,ghana,ghent,gibraltar
gibson desert,gila desert,gilbert islands,giza,gizeh,glasgow,gloucester,gloucestershire,gobi
gobi desert,goeteborg,golan,golan heights,gold coast,goldsboro,golgotha,goma,gomel,gomorrah,gomorrha
gorkiy,goteborg,gothenburg,governador valadares,gran santiago,granada,grand canal,grand island
grand rapids,graz,great arabian desert,great australian desert,great britain,great divide
great falls,great indian desert,great salt desert,great sandy desert,great victoria desert
great white way,greater antilles,greater london,greater new york,greater sunda islands,greece
green bay,green line,greenland,greensboro,greenville,greenwich,greenwich meridian,greenwich village
grenada,grenoble,gronland,grozny,groznyy,guadalajara,guadalcanal,guadalupe island,guadeloupe
guallatiri,guam,guangdong,guangzhou,guantanamo,guatemala,guatemala city,guayaquil,guernsey,guiana
guiana highlands,guine-bissau,guinea-bissau,gujarat,gujerat,gulf states,gulu,guyana,hadrian's wall
hagerstown,haifa,haiphong,haiti,halab,halicarnassus,halifax,halle,hamburg,hameln,hampshire,han-gook
hangchow,hangzhou,hannover,hanoi,hanover,harare,hargeisa,harlem,harlem river,harley street
harper's ferry,harpers ferry,harrisburg,hartford,hatteras island,hattiesburg,haute-normandie,havana
hawai'i,hawaii,hawaii island,hawaiian islands,hayastan,hayti,hebei,hebridean islands,hebridean isles
hebrides,hedjaz,hefa,hejaz,hell's half acre,hell's kitchen,hellenic republic,hellespont,helsingfors
helsinki,helvetia,herat,herculaneum,hermosillo,hertfordshire,hibbing,hibernia,highlands,hijaz,hilo
hindustan,hippo regius,hiroshima,hispaniola,hobart,hodeida,hohenlinden,hohhot,hokkaido,holland
hollywood,holy land,holy see,home counties,homel,homyel,hondo,honduras,hong kong,honiara,honolulu
honshu,hopeh,hopei,hot springs,hrvatska,hsian,huainaputina,huambo,hunan,hungary,huntsville,hyderabad
ibadan,iberia,iberian peninsula,iceland,idaho,idaho falls,ile-de-france,ile-st-louis,iles comores
iles marquises,ilion,illyria,incheon,inchon,india,indianapolis,indochina,indonesia,indonesian borneo
inner hebrides,inner mongolia,innsbruck,interlaken,ionia,irak,iraq,iraqi kurdistan,ireland
irish republic,ischia,isfahan,islamabad,isole egadi,istanbul,italia,italian peninsula
italian republic,italy,ithaca,ithaki,ivory coast,iwo jima,izmir,jabalpur,jacksonville,jaffa,jakarta
jalalabad,jamaica,jamestown,japanese archipelago,japanese islands,jed'dah,jeddah,jefferson city
jerevan,jerez,jericho,jersey city,jerusalem,jidda,jiddah,jinja,joao pessoa,johannesburg,johnson city
johor,johore,jonesboro,joppa,juarez,jubbulpore,juda,judaea,judea,jugoslavija,juneau,jutland,jylland
kabul,kadikoy,kahoolawe,kahoolawe island,kalaallit nunaat,kalahari,kalahari desert,kalamazoo
kalimantan,kaluga,kamchatka peninsula,kampala,kampuchea,kananga,kanara,kandahar,kandy,kansas city
kansu,kara kum,karachi,karbala,karelia,karl-marx-stadt,karnataka,kashmir,katar,katar peninsula
kathmandu,katmandu,katowice,katsina,kauai,kauai island,kaunas,kavir desert,kazakhstan,kazakstan
kedah,kelantan,kennewick,kentucky,kerbala,kerbela,key west,khabarovsk,kharkiv,kharkov,khios,kiev
kigali,kikladhes,kingston,kingstown,kinshasa,kirghizia,kirghizstan,kirgizia,kirgizstan,kiribati
kirkuk,kishinev,kisumu,kitakyushu,kizil kum,klaipeda,klamath falls,klyuchevskaya,knossos,knoxville
kobe,kobenhavn,kola peninsula,kolkata,koln,kolonia,konakri,kordofan,korea,korean peninsula,korinthos
kosovo,kovna,kovno,koweit,krakatao,krakatau,krakatoa,krakau,krakow,kriti,krung thep,kuala lumpur
kuangchou,kulun,kumasi,kurdistan,kursk,kuwait,kuwait city,kwajalein,kwangchow,kwangju,kwangtung
kwazulu-natal,kyoto,kyrgyz republic,kyrgyzstan,kyushu,kyyiv,kyzyl kum,l'aquila,la crosse,la paz
la spezia,labrador,laconia,ladrone islands,lagos,lahore,lake district,lakeland,lanai island
lancashire,lanchou,lanchow,languedoc-roussillon,lansing,lanzhou,laos,lapland,lappland,laramie,laredo
las cruces,las vegas,lassa,last frontier,lateran,latin america,latin quarter,latium,latvia
laurentian highlands,laurentian plateau,lausanne,lawton,lazio,le havre,lebanese republic,lebanon
leeds,leeward islands,left bank,leicestershire,leiden,leipzig,lemnos,leningrad,lentia,leopoldville
lesbos,lesotho,lesser antilles,lesser sunda islands,lesvos,lewiston,lexington,leyden,lhasa,liberia
liberty island,libreville,libya,libyan desert,liechtenstein,liepaja,lietuva,liguria,lille,lilongwe
lima,limeira,limnos,limousin,lincolnshire,lindesnes,linz,lisboa,lisbon,lithuania,little rhody
little rock,liverpool,livonia,ljubljana,lobito,lodz,lofoten,logrono,lombard street,lombardia
lombardy,lome,long beach,long island,los alamos,los angeles,lothian region,lothringen,louisiana
louisiana purchase,louisville,low archipelago,low countries,lower egypt,lower saxony,lower-normandy
lowlands,loyang,luanda,lubavitch,lubbock,lubeck,lublin,lubumbashi,lucania,lucknow,luda,lufkin,luik
luluabourg,lund,luoyang,lusaka,lushun,lusitania,lut desert,luta,luxembourg,luxembourg city
luxembourg-ville,luxemburg,luxor,luzon,lyallpur,lycia,lynchburg,lyonnais,lyons,maarianhamina,macao
macau,macedonia,machu picchu,madagascar,madeira,madeira islands,madeiras,madrid,maghreb,magyarorszag
maharashtra,mahgrib,maiduguri,main street,maine,majorca,makedonija,malabo,malaga,malagasy republic
malawi,malay archipelago,malay peninsula,malaya,malaysia,maldive islands,maldives,mali,malmo,malta
managua,manama,manchester,manchuria,mandalay,manhattan island,manipur,manitoba,mankato,mannheim
maputo,maracaibo,maracay,marche,marches,mariana islands,marianas,mariehamn,maritime provinces
maritimes,maroc,marquesas islands,marrakech,marrakesh,marruecos,marseilles,marshall islands
marston moor,martha's vineyard,martinique,maryland,maseru,mashhad,mashriq,mason city,masqat
massachusetts bay colony,massawa,matamoros,maui,maui island,mauna kea,mauna loa,mauritania
mauritanie,mauritius,mawlamyine,mayenne,mazatlan,mbabane,mbeya,mcalester,mcallen,medan,medellin
medford,melanesia,melbourne,memel,memphis,merida,mesoamerica,mesopotamia,messina,mexicali,mexico
mexico city,miami beach,michigan,micronesia,middle east,mideast,midi-pyrenees,midway islands,midwest
milan,milano,mile-high city,milwaukee,mindanao,mindoro,minneapolis,minnesota,minsk,mississippi
missoula,mocambique,mogadiscio,mogadishu,mohave desert,mojave desert,moldavia,moldova,moline,molise
molokai,molokai island,moluccas,mombasa,monaco-ville,mongolia,mongolian people's republic,monrovia
montana,monte carlo,montego bay,montenegro,monterey,monterrey,montevideo,montmartre,montpelier
montreal,montserrat,moravia,morgan city,morgantown,morristown,moscow,mosul,motor city,motown,moukden
moulmein,mount asama,mount athos,mount etna,mount fuji,mount orizaba,mount pinatubo
mount saint helens,mount st. helens,mount vernon,mount vesuvius,mozambique,mt etna,mt orizaba
mt. st. helens,mt. vesuvius,muenchen,mukalla,mukden,mumbai,muncie,munich,muritaniya,murmansk,muscovy
mwanza,myanmar,mycenae,mysore,mytilene,n'djamena,nablus,nafud,nag hammadi,nagano,nagasaki,nagoya
naha city,nairobi,najd,nakuru,nalchik,namib desert,namibia,nampa,namur,nanaimo,nanchang,nanjing
nanking,nanning,nantes,nantucket,naples,napoli,naseby,nashville,nassau,natchez,nauru,nauru island
naze,ndjamena,near east,nebraska,nederland,nefud,negara brunei darussalam,negeri sembilan,negev
negev desert,nei monggol,nejd,nemea,nepal,netherlands,netherlands antilles,netherlands guiana,nevada
nevado de colima,nevis,new amsterdam,new britain,new brunswick,new caledonia,new delhi,new england
new flower,new forest,new guinea,new hampshire,new haven,new hebrides,new ireland,new jersey
new london,new mexico,new netherland,new orleans,new siberian islands,new south wales,new world
new york,new york city,new zealand,new zealand islands,newark,newburgh,newcastle,newfoundland
newport,newport news,niagara falls,niamey,nicaea,nicaragua,nicosia,nidaros,niger,nigeria,nihau
nihau island,nihon,nijmegen,nilgiri hills,nineveh,nippon,nizhni novgorod,nizhnyi novgorod,nob hill
nogales,nome,nord-pas-de-calais,noreg,norfolk,norfolk island,norge,normandie,normandy,north africa
north borneo,north carolina,north dakota,north island,north korea,north platte,north pole
north vietnam,north yorkshire,northampton,northamptonshire,northern ireland,northern mariana islands
northern marianas,northern rhodesia,northern territory,northumberland,northumbria,northwest passage
northwest territories,nouakchott,nova lisboa,nova scotia,nova zembla,novaya zemlya,novgorod
novosibirsk,nubia,nubian desert,nullarbor plain,numidia,nunavut,nuremberg,nurnberg,nusa tenggara
nyamuragira,nyasaland,nyiragongo,oahu,oahu island,oakland,oaxaca,oaxaca de juarez,oceania,oceanica
odesa,oesterreich,ohio,okinawa,oklahoma,oklahoma city,old colony,old dominion,old south,old world
olympia,oman,omdurman,omiya,omsk,ontario,oporto,oran,oregon,orissa,orizaba,orkney islands,orleanais
orleans,orly,orono,orumiyeh,osaka,osasco,oslo,ostrava,ottoman empire,ottumwa,oujda,outer hebrides
outer mongolia,oviedo,owensboro,pacific northwest,padova,padua,paducah,pago pago,pahang
painted desert,pakistan,palau,palau islands,palermo,palestine,pall mall,palm beach,palo alto,panama
panama city,pango pango,papal states,papeete,papua,papua new guinea,paraguay,paramaribo,park avenue
parkersburg,parthia,pasadena,passero cape,pasto,patagonia,patagonian desert,patavium,patrai,patras
paumotu archipelago,pearl harbor,peiping,peking,pelew,peloponnese,peloponnesian peninsula
peloponnesus,penang,peninsular malaysia,pennine chain,pennines,pennsylvania,pensacola,peoria,perak
pergamum,perlis,pernambuco,persepolis,persia,persian empire,perth,peru,peshawar,peterburg,petersburg
petrograd,pfalz,phenicia,philadelphia,philippi,philippine islands,philippines,philippopolis
philistia,phnom penh,phoenicia,phrygia,picardie,picardy,pico de orizaba,piemonte,pilsen,pinatubo
pine bluff,pinsk,pisa,pittsburgh,pittsfield,plano,plataea,pleasant island,plovdiv,plymouth
plymouth colony,plymouth rock,plzen,pnom penh,po box no,pocatello,poitou,poitou-charentes,poland
polska,polynesia,pompeii,poplar bluff,port arthur,port louis,port moresby,port sudan,port vila
port-of-spain,portland,porto,porto novo,porto rico,portsmouth,portugal,portuguese guinea
portuguese republic,potomac,potsdam,pozsony,prag,prague,praha,praia,prescott,pressburg,pretoria
preussen,prince edward island,princeton,principe,promised land,provence,provo,prussia,puebla
puebla de zaragoza,puerto rico,puglia,punjab,punta arenas,purace,pusan,putrajaya,pyongyang,qandahar
qara qum,qatar,qatar peninsula,qizil qum,quebec,quebec city,queen city,queen maud land,queens
queensland,quezon city,quintana roo,quito,rabat,ragusa,rangoon,rapid city,rasht,rawalpindi,recife
red china,redding,redonda,reggane,reims,reno,resht,reykjavik,rheims,rheinland,rhineland,rhode island
rhodesia,rhone-alpes,richmond,riga,right bank,rio de janeiro,riviera,riyadh,roanoke,rochester
rock island,rock springs,rockford,rodhos,roman empire,roman republic,romania,rosario,roseau,rostock
rostov,roswell,rotterdam,roumania,ruanda,rubicon,ruhr,ruhr valley,rumania,russia,russian federation
rustbelt,rutland,rwanda,rwandese republic,ryukyu islands,saba,sabah,sachsen,sacramento,safaqis
saginaw,sahara,sahara desert,saida,saigon,saint augustine,saint christopher,saint christopher-nevis
saint cloud,saint eustatius,saint john,saint john's,saint joseph,saint kitts,saint louis,saint lucia
saint maarten,saint martin,saint paul,saint petersburg,saint vincent,saipan,sakartvelo,sakkara,salem
salina,salisbury,salonica,salonika,salt lake city,salzburg,samarang,samarcand,samaria,samarkand
samoa,samoan islands,san angelo,san antonio,san bernardino,san diego,san francisco,san jose,san juan
san luis potosi,san marino,san mateo,san pablo,san pedro sula,san salvador,san sebastian,sana,sana'a
sanaa,sandwich islands,sangay,santa ana,santa barbara,santa catalina,santa clara,santa cruz,santa fe
santiago de chile,santiago de cuba,santo domingo,santos,sao goncalo,sao louis,sao paulo
sao tiago island,sao tome,sapporo,saqqara,saqqarah,saragossa,sarajevo,sarasota,saratoga springs
saratov,sarawak,sardegna,sardinia,sardis,saskatchewan,saudi arabia,sault sainte marie,saxony,sayda
scandinavia,scandinavian peninsula,schenectady,schlesien,schweiz,scilly islands,scotland,scranton
scythia,sealyham,seattle,sebastopol,sedalia,seeland,selangor,semarang,senegal,seoul,serbia,serdica
serengeti,serengeti plain,setubal,sevastopol,seventh avenue,sevilla,seville,seward peninsula
seychelles,seyhan,sfax,shangri-la,sheffield,shenyang,shetland,shetland islands,shikoku,shiraz
shreveport,siam,sian,siberia,sichuan,sicilia,sicily,sidon,sierra leone,sikkim,silicon valley
silk road,silver city,simpson desert,sinai,sinai desert,sinai peninsula,sind,singan,singapore
singapore island,sinkiang,sioux city,sioux falls,siracusa,sitka,sitsang,sjaelland,skagway,skopje
skoplje,slask,slezsko,slovak republic,slovakia,slovenia,slovenija,smyrna,society islands,soho
soledad,solingen,solomon islands,solomons,somalia,sonoran desert,soudan,sousse,south africa
south australia,south bend,south carolina,south dakota,south island,south korea,south pole
south vietnam,south west africa,south yorkshire,southeast asia,southern rhodesia,soviet russia
soviet socialist republic,soviet union,soweto,spanish guinea,spanish sahara,sparta,spice islands
spitsbergen,spitzbergen,spokane,spotsylvania,springfield,srbija,sri lanka,st. augustine
st. christopher,st. christopher-nevis,st. cloud,st. eustatius,st. george's,st. john,st. john's
st. joseph,st. kitts,st. louis,st. lucia,st. maarten,st. martin,st. paul,st. petersburg,st. vincent
stabroek,staffa,stagira,stagirus,stalinabad,stalingrad,stalino,stamboul,stambul,staten island
stavanger,stockholm,stonehenge,strasbourg,strassburg,stuttgart,sub-saharan africa,sudan,sudbury,suez
suez canal,suisse,sulawesi,sumatra,sumer,sun city,sun valley,sunbelt,sunda islands,sunderland,suomi
surinam,suriname,susa,susah,susiana,sussex,suva,svalbard,sverige,svizzera,swansea,swaziland,sweden
swiss confederation,switzerland,syracuse,syria,syrian arab republic,syrian desert,szechuan,szechwan
tabora,tabriz,tabuk,tacoma,tadjik,tadzhikistan,taegu,tahiti,taichung,taif,taimyr peninsula,taipeh
taipei,taiwan,taiyuan,tajikistan,taklamakan desert,taklimakan desert,talien,tallahassee,tallin
tallinn,tamil eelam,tamil nadu,tammerfors,tampa,tampere,tampico,tanganyika,tangier,tangiers,tangshan
tanzania,tarabulus,tarabulus al-gharb,tarabulus ash-sham,tarawa,tartary,tartu,tashkent,taskent
tasmania,tatary,taymyr peninsula,tbilisi,tchad,tegu,tegucigalpa,teheran,tehran,tel aviv
tel aviv-jaffa,tel aviv-yalo,temuco,tenerife,tennessee,tepic,terengganu,terre adelie,tessin
texarkana,texas,thailand,thar desert,thebes,thessalia,thessalonica,thessaloniki,thessaly,thibet
thorshavn,thrace,thule,thunder bay,thuringia,tianjin,tibet,tibur,ticino,tientsin,tierra del fuego
tiflis,tijuana,timbuktu,times square,timgad,timimoun,timor,tin pan alley,tirana,tirol,tivoli,tobago
togo,togolese republic,tokio,tokyo,tolbukhin,toledo,tonga,topeka,torino,toronto,torreon,toscana
toulon,toulouse,tours,toyohashi,toyonaki,toyota,trablous,trafalgar square,transcaucasia,transvaal
transylvania,traverse city,trentino-alto adige,trento,trenton,trinidad,triple frontier,trondheim
tsaritsyn,tuamotu archipelago,tubuai islands,tucson,tulsa,tunis,tunisia,tupungatito,turin,turkestan
turkestan desert,turkish empire,turkistan,turkmenia,turkmenistan,turkomen,tuscaloosa,tuscany
tuskegee,tuvalu,tuxtla gutierrez,twin cities,twin falls,tyrol,uganda,ukraine,ukrayina,ulaanbaatar
ulan bator,umbria,united arab emirates,united arab republic,united kingdom,united mexican states
united states,upper egypt,upper volta,upper-normandy,uppsala,upsala,urbana,urga,urmia,uruguay,uskub
ussr,usumbura,utah,utica,utrecht,uttar pradesh,uzbekistan,vaduz,valdez,valdosta,valencia
valenciennes,valetta,valle d'aosta,valletta,valparaiso,vancouver island,vanua levu,vanuatu
vatican city,venetia,veneto,venezia,venezia-euganea,venezuela,venice,veracruz,vermont,verona
verrazano narrows,versailles,vesuvius,viborg,vicente lopez,vichy,vicksburg,victoria de durango
victoria land,vidalia,vienna,vienne,vientiane,vieques,viet nam,vietnam,vila,villa hermosa
villahermosa,vilna,vilnius,vilno,vina del mar,virgin islands,virginia beach,visayan islands
viti levu,vladivostok,volcan de colima,volcano islands,volgograd,waco,wagga wagga,wagram,waikiki
wailing wall,wake island,wall street,walla walla,walt disney world,warsaw,warszawa,water bearer
waterbury,waterford,watertown,wausau,weimar,wembley,wessex,west africa,west bank,west bengal
west berlin,west coast,west end,west germany,west indies,west malaysia,west pakistan,west palm beach
west point,west sussex,west virginia,west yorkshire,western australia,western empire,western islands
western isles,western roman empire,western sahara,western samoa,westminster,westminster abbey
white russia,whitehall,whitehorse,wichita falls,wiesbaden,wild west,wilkes land,williamstown
wilmington,wilno,wimbledon,winchester,windhoek,windward islands,windward isles,windy city,winnipeg
winston-salem,wisconsin,witwatersrand,wroclaw,wuerzburg,wuhan,wurzburg,wyoming,xian,xinjiang,xizang
yafo,yakima,yalta,yaltopya,yamoussukro,yangon,yaounde,yeddo,yedo,yekaterinoslav,yellowknife,yemen
yerevan,yerwa-maiduguri,yezo,yisrael,yokohama,yorkshire,yorktown,youngstown,yucatan
yucatan peninsula,yugoslavia,yukon,yukon territory,yunnan,zabrze,zagreb,zambia,zanzibar,zaragoza
zaria,zarqa,zealand,zetland,zimbabwe,zion,zomba,zurich
`;

/** In lower case; names of several words in full. */
export const GAZETTEER: ReadonlySet<string> = new Set(NAMES.trim().split(/[,\n]/));
