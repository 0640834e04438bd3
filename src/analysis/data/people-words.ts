/**
 * Nouns whose first sense is a person's: "goalkeeper", "plumber". From WordNet 3.1, the noun lexicographer file
 * "person", single words in lower case that are no commoner adjective or verb (Miller 1995; licence in
 * models/questions/LICENSE.wordnet).
 */
const NOUNS = `
abator abbe abbess abbot abbreviator abdicator abductor abetter abettor abhorrer abiogenist abjurer
abnegator abolitionist abomination abominator aborigine abortionist abridger abrogator absconder
abseiler absentee absolver abstainer abstracter abstractor abuser abutter academician accommodator
accompanist accompanyist accomplice accordionist accoucheur accoucheuse accountant accumulator
accused accuser achiever acolyte acoustician acquirer acrobat actor actress actuary adapter adder
addict addle-head addlehead addressee adducer adherent adjudicator adjuster adjustor adjutant adman
administrator admiral admirer admonisher adolescent adonis adoptee adopter adorer adulator adult
adulterer adulteress advancer adventurer adventuress adversary advertiser advertizer advisee adviser
advisor advocator aerialist aeronaut aerophile aesthete aesthetician aetiologist affiant affiliate
affirmer aficionado aggravator aggregator aggressor agitator agonist agriculturalist agriculturist
agronomist aide aircraftman aircraftsman aircrewman airhead airman airwoman alarmist albino alcalde
alchemist alderman algebraist alienator alienee alienist alienor aliterate alky all-rounder allayer
allegoriser allegorizer allergist alleviator alliterator allocator almoner almsgiver alphabetiser
alphabetizer alpinist also-ran altoist altruist alumna alumnus amah amalgamator amanuensis amazon
ambassador ambassadress ambler ambusher ameer amigo amir amora amoralist amorist amphisbaena
amputator amputee anaesthetist anagnost analogist analphabet analysand analyst anarchist anathema
anatomist ancestor ancestress anchorite anchorman anchorperson androgyne anecdotist anesthesiologist
anesthetist angiologist angler anglophil anglophile anglophobe animator annalist annihilator
annotator announcer annoyer annuitant anointer anomalist answerer antagonist antecedent anthologist
anthropologist anthropophagite anthropophagus anticipator antifeminist antihero antipope antiquary
apache ape-man aper aphorist apiarist apiculturist apologist apostle apothecary apotheosis
apparatchik apparition appeaser applauder applicant applier appointee appraiser appreciator
apprehender apprentice appropriator approver aquanaut arbiter arbitrager arbitrageur arbitrator
arboriculturist arborist archaeologist archaist archangel archbishop archdeacon archduchess archduke
archeologist archer archimandrite architect archivist archpriest argonaut arguer arianist aristocrat
arithmetician armiger armor-bearer armorer armourer arms-runner arouser arranger arriver arriviste
arrogator arrowsmith arsonist articulator artificer artilleryman artisan artist artiste ascender
asker aspirant aspirer ass-kisser assailant assassin assassinator assaulter assayer assemblyman
assemblywoman assenter asserter assessee assessor asseverator asshole assignee assignor assimilator
assistant astrogator astrologer astrologist astronaut astronomer astrophysicist atavist atheist
athlete attache attacker attempter attendant attendee attender attestant attestator attester
attestor attorney attracter attractor auctioneer auditor aunt auntie aunty auspex auteur
authenticator author authoress authoriser authorizer auto-mechanic autobiographer autochthon
autocrat autodidact automaton automobilist avatar avenger aviator aviatress aviatrix avower ayah
ayatollah baas babbler babe baboo babu baby baby-sitter babyminder babysitter bacchant bacchante
bachelor bachelorette back-number backbencher backbiter backer backpacker backscratcher backslapper
backslider backstop backstroker backwoodsman bacteriologist baddie badgerer baggageman bagger bagman
bagpiper bailee bailiff bailor bairn baker balancer baldhead baldpate baldy balker ball-breaker
ball-buster balladeer ballerina balletomane balloonist ballplayer bambino banderillero bandit
bandleader bandmaster bandsman banker banneret banshee banshie bantamweight barbarian barber bard
bargainer bargee bargeman barkeep barkeeper barker barmaid barman barnburner barnstormer baron
baroness baronet barrater barrator barrister barrow-boy barrow-man bartender barterer barytone
basileus basilisk basketeer basketmaker basketweaver bassist basso bassoonist bastard baster bather
batman batsman batter battle-axe battler baulker bawd bawler beachcomber beadle beadsman bearer
beater beatnik beau beautician bedesman bedfellow bedlamite bedwetter beefeater beekeeper begetter
beggar beggarman beggarwoman beginner beguiler begum behemoth beholder beldam beldame believer
bellboy belle bellhop bellman bellower bellwether bellyacher benedick benedict benefactor
benefactress beneficiary berk berserker besieger bestower betrayer bettor bibliographer bibliophile
bibliopole bibliopolist bibliothec bibliotist bicycler bicyclist bidder bigamist bigot bigwig biker
bilingualist billionaire bimbo bimetallist binger biochemist biographer biologist biophysicist
birdbrain birder bishop biter blabber blabbermouth blackguard blackleg blackmailer blacksmith
blasphemer blaster bleacher bleeder blighter blocker blockhead blogger bloke blowhard blubberer
bludgeoner bluecoat bluejacket bluenose bluestocking bluffer blunderer blusterer boarder boaster
boatbuilder boatman boatswain bobby bobby-socker bobbysoxer bodybuilder bodyguard boffin bogey
bogeyman bogie bolshie bombardier bombshell bondholder bondmaid bondman bondsman bondswoman
bondwoman bonehead bonesetter boniface boob booby booger boogeyman bookbinder bookdealer booker
bookie bookkeeper booklover bookmaker bookman bookseller bookworm boomer boor booster bootblack
bootlegger bootlicker bootmaker boozer borderer borrower boss bosun botanist botcher boulevardier
bouncer bounder bowdleriser bowdlerizer bowler bowman boxer boyfriend bozo bracero bragger brahman
brahmin brain-worker brainiac brainworker brakeman brat bravo brawler breadwinner breaker
breaststroker breeder brewer briber bricklayer bride bridegroom bridesmaid brigadier brigand
broadcaster broker broker-dealer broncobuster brother brownie browser bruiser buccaneer buckaroo
buckeroo buddy buff buffoon bug-hunter bugaboo bugbear bugger bugler bugologist bullfighter bullyboy
bumbler bumpkin bungler bunkmate bunny bunter bureaucrat burgess burgher burglar burgomaster
burgrave bursar busboy bushman bushwhacker businessman businessperson businesswoman busker busman
buster busybody butler butterball butterfingers buttinsky buyer bystander cabalist cabby cabdriver
cabinetmaker cabman cacodaemon cacodemon caddie cadet cadger caffer caffre cager calculator calif
caliph caller caller-out caller-up calligrapher calligraphist cameraman campaigner camper campmate
candidate candlemaker candymaker cannibal cannoneer canoeist cantor canvasser capitalist capo
captain captive captor capturer car-mechanic carabineer carabinier carbineer cardholder cardiologist
cardsharp cardsharper careerist caregiver caretaker carhop caricaturist carillonneur caroler
caroller carouser carpenter carper carpetbagger carrier carrottop carter cartographer cartoonist
cartwright carver caseworker cashier castaway caster castrate castrato casualty casuist cataloger
cataloguer catamite catcher catechist catechumen caterer cattleman cavalryman caveman caviler
caviller celebrant celebrater celebrator celebrity cellist cenobite censor centaur centerfielder
centurion ceramicist ceramist chachka chain-smoker chairman chairperson chairwoman challenger
chamberlain chambermaid chameleon champ champion chancellor chandler changeling changer chapelgoer
chaperon chaperone chaplain chapman chargeman charioteer charlatan charmer chartist charwoman chased
chaser chatelaine chatterer chauffeur chauffeuse chauvinist chawbacon cheap-jack cheapskate cheater
chebab checker cheerer cheerleader cheesemonger chef chela chemist cherub chevalier chewer chief
chieftain child chiliast chimneysweep chimneysweeper chiromancer chiropodist chiropractor chiseler
chiseller chit choirboy choirmaster choker chooser choragus choreographer chorine chorister chosen
christ chronicler chucker-out chum chump churchgoer churchman churchwarden churl chutzpanik cicerone
cinematographer citizen claimant clansman clanswoman clapper clarinetist clarinettist classicist
classmate claustrophobe clergyman cleric clericalist clerk client climatologist clinician cloakmaker
clochard clockmaker clocksmith clone closer clothier clown coachbuilder coachman coadjutor coalman
coaster coastguardsman coauthor coaxer cobber cobbler cockatrice cocksucker coconspirator cocotte
coddler codefendant coder codetalker codger coenobite cofounder cognoscente coiffeur coiffeuse
coiner collaborationist collaborator colleague collector colleen collegian collier colonel
colonialist coloniser colonist colonizer coloratura colorist colossus columnist comber comedian
comedienne comer comforter commandant commander commando commentator commie commissar commissionaire
commissioner committeeman committeewoman commodore commoner communicant communicator communist
companion compatriot compeer compere competitor compiler complainant complainer complexifier
composer compositor compromiser comptroller comrade conceiver concert-goer concertinist
concessionaire concessioner conchologist concierge conciliator concubine conductor conductress
confectioner conferee conferrer confessor confidant confidante confrere confuter congregant
congressman congresswoman conjurer conjuror connoisseur conqueror conquistador conservationist
conservativist conservator consignee consigner consignor conspirator constable constitutionalist
constructivist constructor consul consultant consumer contadino contender contestant contestee
contester contortionist contrabandist contractor contralto contrapuntist contrarian contributor
contriver controller controversialist convener conventioneer conversationalist conversationist
conveyancer conveyer conveyor convict cooky coolie cooly cooper cooperator coordinator copartner
copilot coppersmith copycat copyist copyreader copywriter coquette coreligionist corespondent
cornerback cornetist cornhusker coroner corporal correspondent corsair cosigner cosmetician
cosmetologist cosmographer cosmographist cosmologist cosmonaut cosmopolite costermonger costumer
costumier cotenant cottager cottar cotter cottier councillor councilman councilwoman counsel
counsellor counselor counter-revolutionist counterdemonstrator counterfeiter counterman
counterperson counterrevolutionist counterspy counterwoman countess countryman countrywoman courier
courser courtesan courtier cousin cousin-german couturier coward cowboy cowgirl cowhand cowherd
cowman cowpoke cowpuncher coxcomb coxswain crackerjack crackpot cracksman crafter craftsman cragsman
crammer craniologist crap-shooter crapshooter crasher crawler creator creditor cretin crewman
cricketer crier criminologist crimper criollo critic crofter crone crony crook crooner cropper
cross-dresser cross-examiner cross-questioner crossbencher crosspatch croupier cruiserweight
crusader crybaby cryptanalyst cryptographer cryptologist crystallographer cuckold cuckoo cuirassier
culprit cultist cultivator cummings cunctator cunt cupbearer curandera curandero curate curator
curmudgeon currier cuss custodian customer cut-up cutler cutpurse cutter cyber-terrorist cybernaut
cyberpunk cyborg cyclist cymbalist cynic cytogeneticist cytologist czar czarina czaritza dabbler
dacoit dada daddy daemon daimon dairymaid dairyman dakoit dalesman dallier dame damoiselle damosel
damozel damsel dancer dancing-master danseur danseuse darner dauber daughter dauphin dawdler dayboy
daydreamer daygirl deacon deaconess deadbeat deadeye deadhead dealer dean dearest dearie deary
debaser debater debauchee debaucher debitor debtor debutante decedent deceiver decipherer deckhand
declarer decoder decorator decoy defalcator defamer defaulter defeatist defecator defector defendant
defiler defrauder degrader deipnosophist deity delayer deliverer deliveryman demagog demagogue
demander demigod demimondaine demiurge democrat demographer demographist demoiselle demon
demonstrator denizen dentist denturist departer dependent deponent deportee deposer depositor
depreciator depressive deputy dermatologist dervish descendant descendent descender deserter
designer deskman desperado despoiler despot detainee detective determinist detractor developer
deviationist devisee deviser devisor devotee devourer diabetic diabolist diagnostician dialectician
diarist dibbuk dichromat dick dickhead dictator die-sinker diehard diemaker diesinker dieter
dietician dietitian differentiator digger dignitary dike dilly-dallier dillydallier dimwit diner
dingbat diplomat diplomate diplomatist dipsomaniac director disarmer disburser disciple
disciplinarian discoverer discriminator discussant disentangler disparager dispatcher disprover
disputant dissembler disseminator dissenter dissimulator distiller distortionist distributer
distributor disturber diva diver diversionist divider diviner divinity divorcee djinn djinni djinny
docent dock-walloper docker dockhand dockworker doctor dodderer dodger dodo doer doge dogfighter
dogmatist dogsbody dolt dominatrix domine dominee dominie dominus donee donna donor doofus
doorkeeper doorman doormat doppelganger dork dosser dotard double-crosser double-dealer doubter
doughboy doula dowager dowser doxy doyen doyenne draftee drafter draftsman draftsperson dragger
dragoman dragon dragoon dramatist draper draughtsman drawee drawler dreamer dressmaker dribbler
drifter drinker driveller driver drooler dropkicker dropout drover drudge druggist drumbeater
drummer drunkard dryad dualist duce duchess ducky dude dueler duelist dueller duellist duenna duffer
duke dulcinea dullard dumbass dunce dunderhead dunker dustman dwarf dweeb dweller dybbuk dyer
dynamiter dynamitist dynast earl earner earth-god earth-goddess earthling earthman easterner eater
eavesdropper eblis ecdysiast eclecticist ecologist econometrician econometrist economiser economist
economizer ectomorph edger editor editorialist educatee educationalist educationist educator
effecter effector effendi egghead egoist egomaniac egotist ejaculator ejector elector electrician
electrocutioner electrologist electroplater electrotherapist elegist elitist elocutionist
emancipationist emancipator embalmer embassador embezzler embodiment embroiderer embroideress
embryologist emcee emeer emigrant emigre emigree emir emissary emperor empiricist employee employer
empress emptor emulator enchanter enchantress encroacher encyclopaedist encyclopedist
endocrinologist endodontist endomorph endorser energiser energizer enforcer engineer engraver
enjoyer enlistee enologist enophile enquirer enrollee ensign enterpriser entertainer enthusiast
entomologist entrepreneur enumerator environmentalist envoy enzymologist eparch epicure
epidemiologist epigon epigone epistemologist equalitarian equerry equivocator eradicator eremite
escalader escapee escapist escapologist eschatologist escort esquire essayer essayist esthete
esthetician estimator etcher ethician ethicist ethnarch ethnographer ethnologist ethologist
etiologist etymologist eudaemon eudemon eulogist eunuch evacuee evaluator evangelist everyman
evildoer evolutionist examinee examiner exarch excavator exchanger exciseman excogitator
excursionist excuser executant executioner executive executor executrix exegete exhibitioner
exhibitionist exhibitor existentialist exodontist exorciser exorcist expat expatriate expectorator
expender experimenter exploiter explorer exponent exporter expositor expounder expurgator
exterminator extern extoller extortioner extortionist eyeful eyewitness fabricator fabulist
facilitator factotum faddist faerie faery fagot fairy fakeer faker fakir falangist falconer faller
falsifier famulus fanatic fancier fantasist fantasm fantast faqir faquir farmer farmerette farmhand
farrier fascista fashionmonger fastener fathead father father-figure fatso faultfinder faun fauvist
fawner featherweight federalist fella fellah feller fellow felon fence-sitter fencer fencesitter
fermentologist ferryman fetishist fiance fiancee fibber fiddler fielder fieldhand fieldsman
fieldworker fiend fighter figurehead figurer filer filibuster filibusterer filicide fill-in fille
filmmaker finagler finalist financier finder finisher fink fire-eater fire-swallower firebug
firedrake firefighter first-nighter first-rater fisher fisherman fishmonger fishwife fixer flack
flag-waver flagellant flak flamen flanker flapper flasher flatfoot flatmate flatterer flautist fleer
flibbertigibbet flier flogger floorwalker floozie floozy florist flouter flunkey flunky flutist
flyweight fodder foeman fogey fogy follower fomenter fondler foodie fool footballer footman footpad
footslogger forager forbear forebear forecaster forefather foreigner forelady foreman foremother
foreperson forerunner forester forewoman forger forgiver fornicator fornicatress fortuneteller
forty-niner fossilist foster-brother foster-child foster-daughter foster-father foster-mother
foster-nurse foster-parent foster-sister foster-son fosterling foundling foundress four-flusher
fowler framer franc-tireur franklin fratricide freak free-liver freebooter freedman freedwoman
freeholder freelancer freeloader freeman freethinker freewheeler freewoman frequenter fresher
freshman friar friend frogman front-runner frontbencher frontiersman frontierswoman frotteur
fruitcake fruiterer frump fucker fuckhead fuckup fuddy-duddy fugitive fugleman fullback fuller
fumbler fumigator funambulist functionalist functionary fundraiser furrier fusilier fuss-budget
fusspot gadabout gadfly gadgeteer gaffer gagman gagster gagwriter gainer gallant galoot galvaniser
galvanizer gambist gambler gamekeeper games-master games-mistress gamin gamine ganef ganger gangsta
gangster ganof gaolbird gaoler garbageman gardener garment-worker garmentmaker garnishee garroter
garrotter gasbag gasman gastroenterologist gastronome gatecrasher gatekeeper gatherer gaucho gawker
gazetteer geek geezer geisha gendarme genealogist generalissimo generalist geneticist genie genitor
genius gent gentleman gentlewoman geographer geologist geomancer geometer geometrician geophysicist
geriatrician gerontologist ghostwriter ghoul giantess giggler gigolo gilder gillie ginzo gipsy girl
girlfriend gitana gitano giver gladiator glass-cutter glassblower glassmaker glassworker glazer
glazier gleaner globetrotter glossarist glutton gnome goalie goalkeeper goaltender goatherd gobbler
goblin godchild goddaughter goddess godfather godmother godparent godson goer gofer goffer
gold-beater gold-worker goldbeater goldbrick goldsmith goldworker golem golfer goliard goliath
gondolier gondoliere goner gonif goniff goof-off goofball goon gopher gorger gospeler gospeller
gossiper gossipmonger gouger gourmand gourmandizer gourmet governess governor grabber grader
grammarian gramps gran grandad grandaunt grandchild granddad granddaddy granddaughter grandee
grandfather grandma grandmaster grandmother grandnephew grandniece grandpa grandparent grandson
grandstander granduncle granger grannie granny grantee granter grantor graphologist grappler
gravedigger graverobber graybeard grazier greaseball great-aunt great-nephew great-niece great-uncle
greengrocer greenhorn greenskeeper greeter gremlin grenadier greyback greybeard griever griffin
griffon grifter gringo grinner griot groaner grocer groomsman grouch groundbreaker groundkeeper
groundling groundskeeper groundsman groupie groveler groveller grower growler grownup grumbler grump
grunter gryphon guarantor guard guardian guardsman guerilla guerrilla guesser guest guestworker
guide guitarist gulper gumshoe gunman gunner gunrunner gunslinger gunsmith guru guttersnipe guvnor
guzzler gymnast gymnosophist gynaecologist gynandromorph gynecologist gypsy haberdasher habitant
habitue hack hack-driver hacker hadji haematologist haemophile haemophiliac haggler hagiographer
hagiographist hagiologist hairdresser hairsplitter hairstylist haji hajji hakeem hakim halberdier
half-brother half-caste half-pint half-sister half-wit halfback hamadryad hammerhead handicapper
handler handyman hanger hanger-on hangman haranguer harasser hardliner hardwareman harlequin harlot
harmoniser harmonizer harper harpist harpooneer harpooner harpsichordist harpy harridan harrier
harvester has-been hatemonger hater hatmaker hatter hauler haulier have-not hawker hawkshaw hayseed
hazan head-shrinker headcounter headhunter headliner headman headmaster headmistress headsman
headwaiter healer hearer heartbreaker heartthrob heavyweight heckler hedger hedonist heir heiress
hell-kite hell-rooster hellcat hellhound hellion helmsman helot helper helpmate helpmeet
hematologist hemiplegic hemophile hemophiliac henchman herbalist herder herdsman heretic heritor
hermit heroine herpetologist hesitater hesitator hewer hierarch high-up highbinder higher-up
highflier highflyer highjacker highwayman hijacker hiker hillbilly hippie hippy hipster hireling
hirer hisser histologist historian historiographer histrion hitchhiker hitman hitter hoarder hoaxer
hobbit hobbledehoy hobbler hobbyist hobgoblin hobo hodman hoister holdout holdover holidaymaker
hombre home-builder homebody homeboy homebuilder homegirl homemaker homeopath homeowner homesteader
homoeopath homophobe homunculus honcho honeymooner honker honkey honkie honoree hood hoodlum hoofer
hooligan hoper hornist horologer horologist horseman horseshoer horsewoman horticulturist hosier
host hostage hosteller hostess hostler hotdog hotelier hotelkeeper hotelman hothead hotshot hotspur
houri house-builder housebreaker housebuilder housefather houseguest householder househusband
housekeeper housemaid houseman housemaster housemate housemother housewife housewrecker hoyden hubby
huckster huddler hugger hulk humanist humdinger hummer humorist humourist hundred-percenter hunk
hunter hunter-gatherer huntress huntsman hurdler hurler husband husbandman hussar hussy hustler
hydrologist hydromancer hygienist hymie hyperope hypnotiser hypnotist hypnotizer hypocrite ianfu
ice-skater iceman ichthyologist iconoclast idealist idealogue ideologist ideologue idiot idler
idolater idolatress idoliser idolizer ignoramus illusionist illustrator imam imaum imbiber imitator
immigrant immunologist impersonator importee importer imposter impostor impresario impressionist
improver inamorata inamorato incarnation inciter incompetent incubus indexer indigen indigene
individualist indorser inductee industrialist inebriate infant infanticide infantryman infidel
infielder infiltrator informant informer ingenue ingrate inhabitant inheritor inheritress inheritrix
initiator inmate innkeeper innovator inoculator inpatient inquirer inquisitor insider inspector
inspirer instigant instigator instructor instructress instrumentalist insurrectionist intercessor
interlocutor interloper intermediary intermediator intern interne internee internist internuncio
interpreter interrogator intersex intervenor interviewee interviewer intriguer introvert intruder
invader invalid invalidator inventor investigator investor invigilator invitee ironist ironman
ironmonger ironside ironworker irredentist irreligionist irridentist island-dweller islander
jabberer jackanapes jackass jailbird jailer jailor janissary janitor jawan jaywalker jazzman jeerer
jerk-off jerker jerry-builder jester jeweler jeweller jezebel jimdandy jimhickey jingo jingoist
jinnee jinni jinx jobber jobholder jock jockey jogger joiner joker jokester jonah jongleur
journalist journeyer journeyman juggernaut juggler juicer jumper junior junkie junky jurist juror
juryman jurywoman justiciar justiciary justifier kabbalist kachina kafir kalif kaliph keeper kelpie
kelpy keyboardist khalif khalifah khan kibbutznik kibitzer kicker kiddie kiddy kidnaper kidnapper
killer killjoy kindergartener kindergartner king kingmaker kingpin kinsman kinsperson kinswoman
kisser kleptomaniac klutz knacker knave kneeler knight knight-errant knitter knocker know-all knower
knucklehead kolkhoznik kook kvetch laborer labourer lacer lackey laddie lady ladylove laggard lagger
laird lama lamenter lamia laminator lamplighter lampooner lancer landgrave landholder landlady
landlord landlubber landman landowner landscaper landscapist landsman langlaufer languisher
lapidarist lapidator lapidist larcener larcenist lascar lasher lass lassie latecomer laudator lauder
laugher laughingstock laundress laundryman laundrywoman lawbreaker lawgiver lawmaker lawman lawyer
layabout layman layperson lazar lazybones leader leaker leaper learner leaseholder leatherneck
leaver lech lecher lector lecturer ledgeman left-hander left-winger lefthander lefty legate legatee
legionary legionnaire legislator lender lensman leper lepidopterist lepidopterologist leprechaun
lessee lessor letch letterer letterman leveler leveller leviathan lexicographer lexicologist liar
libber libeler liberalist liberator libertarian libertine librarian librettist licensee licenser
licentiate lie-abed liegeman lieutenant lifeguard lifer lifesaver lifter liftman lighterman limey
limner limnologist limper line-shooter linebacker lineman linendraper linesman lingerer linguist
linkboy linkman linksman lion-hunter liquidator lisper listener lister lithographer lithomancer
litigant litigator litter-bearer litterateur litterbug litterer liturgist liveryman loader loafer
loaner loather lobbyist lobsterback lobsterman locater locator lockkeeper lockman lockmaster
locksmith locum lodger logger loggerhead logician logistician logomach logomachist lohan loiterer
loner longbowman longer longshoreman looker looker-on lookout loon looney looter lord loser
lotus-eater loudmouth lounger loup-garou lout lover lowerclassman lowlife loyalist lubber lulu
lumberjack lumberman luminary lummox lumper luncher lunger lunkhead lurcher lurker lutanist lutenist
luthier lutist lycanthrope lyricist lyrist macaroni macebearer macer machinator machinist macho-man
macroeconomist macushla madam madame madman madrigalist madwoman maenad maestro mafioso magdalen
magician magistrate magnate magnifico magus maharaja maharajah maharanee maharani mahatma mahout
maid maiden maidservant mailer mailman maimer mainstay maintainer major-domo major-general majorette
make-peace maker malacologist malahini malefactor malfeasant maligner malik malingerer maltman
maltreater maltster mama mamma mammalogist mammy man-child man-eater manager manageress manakin
mandatary mandator maneuverer mangler maniac manic-depressive manicurist manikin manipulator
mannequin mannikin manoeuvrer manservant manslayer mantichora manticora manticore mantiger mantrap
manumitter map-reader mapper marathoner marauder marcher marchioness margrave mariner marketer
marksman marquess marquis marquise marshall martinet martyr marveller mascot masher masker masochist
mason masquer masquerader massager masseur masseuse master masturbator matador matcher matchmaker
mate mater materfamilias materialist mathematician matman matriarch matricide matrikin matrisib
matron mauler maven mavin mayor mayoress meanie meany measurer meatman mechanic mechanist medalist
medallist meddler mediator mediatrix medico meeter megalomaniac melancholiac meliorist melter member
memoriser memorizer memsahib mender mensch mensh mentioner mentor mercenary mercer merchandiser
merchant merchant-venturer mermaid merman merrymaker mesmerist mesmerizer mesomorph messenger
messiah messmate mestiza mestizo metalhead metallurgist metalworker meteorologist metic mezzo
mezzo-soprano microbiologist microeconomist microscopist middlebrow middleman middleweight midinette
midshipman midwife migrator mikado militarist militiaman milkmaid milkman milksop mill-girl
mill-hand millenarist miller milliner millionaire millionairess millwright milord mime mimer
mimicker minder miner mineralogist mineworker miniaturist minion minister minstrel minter minx
misanthrope misanthropist misbeliever mischief-maker miscreant miser misfit misleader misogamist
misogynist missionary missioner missis missus missy mistress mixed-blood mixologist mnemonist moaner
mobster mocker modeler modeller moderationist modernist modiste molester moll mollycoddle
mollycoddler momma mommy monarch monarchist monetarist moneyer moneygrubber moneylender moneymaker
moneyman monger monitrice monk monochromat monogamist monogynist monologist monomaniac monopoliser
monopolist monopolizer monotheist monstrosity mooch moocher moon-curser moonlighter moonshiner mope
mopper moppet moralist morosoph mortgagee mortgager mortgagor mortician moss-trooper mossback mother
motherfucker motorcyclist motorist motorman motormouth moujik mountaineer mountebank mounter mourner
mover moviegoer muadhdhin muazzin muckraker mudslinger muezzin mufti muggee mugger muggins mugwump
mujahid mujik mujtihad muleteer muller multi-billionaire mumbler mummer mummy muncher muralist
murderee murderer murderess murmurer muscle-builder musclebuilder muscleman muser musher musician
musicologist musketeer mutant mutation mutilator mutineer mutterer muttonhead muzhik muzjik muzzler
mycologist mycophage mycophagist myope myrmidon mythologist nabob nagger nailer namer namesake nance
nanna nanny nanus naprapath narc narcissist narcist nark narrator natator naturalist naturist
naturopath navigator navvy nawab naysayer nebbech nebbish necessitarian necker necromancer needer
needlewoman needleworker negativist neglecter negotiant negotiator negotiatress negotiatrix neighbor
neighbour neocon neoconservative neologist neonate nephew nepotist nerd nester netkeeper netminder
neurobiologist neurolinguist neurologist neuroscientist neurosurgeon neutralist newbie newcomer
newlywed newsagent newsboy newscaster newsdealer newsman newsmonger newspaperman newspaperwoman
newsperson newsreader newsvendor newswoman newswriter nibbler niece niggard niggler nightbird
nighthawk nightrider nihilist nincompoop ninja ninny nipper niqaabi nitpicker nitwit nobleman
noblewoman noctambulist nomad nominalist nominator nominee non-resistant nonachiever nonattender
nonbeliever noncandidate noncitizen noncom nonconformist nondrinker nondriver nonesuch nonmember
nonparticipant nonperson nonreader nonsmoker nonstarter nonsuch nonworker normaliser normalizer
nosey-parker nosher nosy-parker notability notary noticer novelist novice novillero nudger nudist
nudnick nudnik nullifier nullipara numen numerologist numismatist numismatologist numskull nuncio
nurse nurse-midwife nurseling nursemaid nurser nurseryman nursling nutcase nutritionist nutter nymph
nymphet nympho nympholept nymphomaniac oarsman oarswoman objector obliger oboist obscurantist
observer obstetrician obstructer obstructionist obstructor occultist occupant occupier oceanaut
oceanographer oculist odalisque oddball odds-maker odist oenologist oenophile offender offerer
offeror office-bearer officeholder officer officiant offspring ogler ogre ogress oiler oilman
old-timer oldster oldtimer oligarch ombudsman omnivore onanist oncologist oneiromancer onlooker
onomancer operagoer ophthalmologist opponent opposer oppressor optician optimist optometrist oracle
orator orchestrator ordainer orderer ordinand organ-grinder organiser organist organizer orientalist
originator ornamentalist ornithologist orphan orthodontist orthoepist orthopaedist orthopedist
orthoptist osculator osteologer osteologist osteopath osteopathist ostiarius ostiary ostler ostrich
otolaryngologist otologist otorhinolaryngologist ouster outcast outdoorsman outdoorswoman outfielder
outfitter outgoer outlander outlaw outlier outpatient outrider outsider overachiever overcomer
overlord overnighter overseer owner owner-driver owner-occupier oyabun pacha pachuco pacificist
pacifier packer packman packrat padder paddler padre padrone paederast paediatrician paedophile
pagan pageboy painter paladin palaeontologist paleographer paleographist paleontologist pallbearer
palmist palmister palooka palsgrave pamperer pamphleteer pandar pander panderer panegyrist panelist
panellist panhandler panjandrum pansexual pantomimer pantomimist pantryman pantywaist papa paparazzo
paper-pusher paperboy paperer paperhanger papoose pappa pappoose parachuter parachutist parader
paragrapher paralegal paramedic paramour paranoiac paraprofessional parapsychologist paratrooper
pardner pardoner parent parer paretic pariah parishioner parliamentarian parlormaid parlourmaid
parodist parolee parricide parson part-owner part-timer partaker participant partitionist partner
partygoer pasha passenger passer passer-by passerby paster pastor patentee pater paterfamilias
pathfinder pathologist patient patrial patriarch patricide patrikin patriot patrioteer patrisib
patroller patrolman patron patroness patronne patsy patternmaker patzer pauper pawer pawnbroker
payee payer paymaster paynim peacekeeper peacemaker peacenik pearler peasant peculator pedagog
pedagogue pedaler pedaller pedant peddler pederast pediatrician pediatrist pedlar pedodontist
pedophile peeler peeper peer peeress peewee pen-friend pendragon penetrator penman penologist
penpusher pensionary pensioner pentathlete peon perceiver percher percussionist perfecter
perfectionist performer perfumer peri perinatologist periodontist perisher perjurer perpetrator
persecutor personage personification perspirer persuader peshmerga pessimist pesterer petitioner
petter pettifogger phalangist phantasm phantasma phantom pharisee pharmacist pharmacologist
philanderer philanthropist philatelist philhellenist philologist philologue philomath philosopher
philosophiser philosophizer phlebotomist phoner phonetician phonologist photographer photojournalist
photometrician photometrist phrenologist physician physicist physiologist physiotherapist
phytochemist phytologist pianist picador picaninny picker picket picklepuss picknicker pickpocket
picnicker pigman pigmy pilferer pilgrim pillager pillock pimp pin-up pinchgut pinhead pinko pioneer
pip-squeak piper piranha pirate pisser pistoleer pitcher pitchman pitman pixie place-kicker
placeholder placekicker placeman placeseeker plagiariser plagiarist plagiarizer plainclothesman
plainsman plaintiff plaiter planner planter plantsman plasterer platelayer plater platitudinarian
play-actor playactor playboy player playfellow playgoer playmaker playmate playwright pleader
pleaser pleb plebe pledgee pledger plenipotentiary plier plodder plotter ploughboy ploughman
ploughwright plowboy plower plowman plowwright plug-ugly plugger plumber plunderer plunger pluralist
plutocrat plyer poacher podiatrist poet poet-singer poetess poetiser poetizer poilu pointsman
poisoner polack polemicist polemist policeman policewoman policyholder politician politico pollster
polluter poltergeist polyandrist polygamist polygynist polymath polytheist pommy pomologist ponce
ponderer pontifex pontiff poof pooh-bah pooler poove pope popinjay populariser popularizer populist
pornographer porter portraitist portrayer portwatcher poser poseur poseuse positivist posseman
possessor postilion postillion postman postmaster postmistress postponer postulant postulator
posturer potboy potentate pothead potholer pothunter potman potter potterer pouf poulterer
poultryman pouter powderer powerbroker powerhouse practician practitioner praetor pragmatist
prankster prater prattler pre-emptor preacher prebendary precentor preceptor predator predecessor
predestinationist predictor preemie preemptor prefect prelate premie prentice presbyope presbyter
preschooler presenter presentist preservationist preserver president pressman prestidigitator
preteenager pretender preterist pretor prevaricator prexy prey prickteaser priest priest-doctor
priestess prig primate primigravida primipara primogenitor primus prince princeling princess printer
printmaker prioress prisoner privateer privateersman prizefighter pro-lifer probationer
process-server proconsul procrastinator proctologist proctor procurator procurer procuress prodigy
producer prof professor profiteer progenitor progeny prognosticator programmer prohibitionist
projectionist prole promisee promiser promisor promoter prompter promulgator proofreader
propagandist propagator prophesier prophet prophetess propman proponent proposer propositus
proprietor proprietress prosecutor proselyte prospector prosthetist prosthodontist prostitute
protagonist protectionist protector protege protegee protester protozoologist provider provisioner
provocateur provoker provost prowler proxy prude pruner psalmist psephologist pseud psychiatrist
psycho psychoanalyst psycholinguist psychologist psychopath psychophysicist psychopomp
psychotherapist pteridologist publican publiciser publicist publicizer pudden-head puddler pudge
puerpera pugilist puke puller puncher pundit punk punster punter pupil puppeteer purchaser purist
puritan purser pursuer purveyor pusher pushover pussycat putter putterer putz pygmy pyrographer
pyromancer pyromaniac pythoness qadi quad quadripara quadriplegic quaestor quaffer quaker qualifier
quarreler quarreller quarrier quarry quarryman quarterback quartermaster querier quester questioner
quibbler quidnunc quietist quin quintipara quisling quitter quizmaster quizzer quoter rabbi
rabble-rouser racer racialist racist racker racketeer raconteur radiobiologist radiochemist
radiographer radiologist radiotherapist raftman raftsman ragamuffin ragpicker ragsorter raider
rail-splitter railbird railroader railwayman rainmaker raiser raja rajah rakehell rambler rancher
ranee ranger rani ranker ranter raper rapist rappeller rapper rapporteur rapscallion rascal
rat-catcher ratepayer ratifier ratiocinator ratter raver ravisher reader realist reaper reasoner
rebel rebuker rebutter receptionist recidivist recipient recitalist reciter reckoner recluse
reconciler record-breaker record-holder record-keeper recoverer recruiter recruiting-sergeant rector
red-header redact redactor redcap redcoat redeemer redhead redheader redneck reeler reenactor
referee referral refiner refinisher reformer refugee refuter regicide registrant registrar
reincarnation reliever religionist remunerator renovator renter rentier repairer repairman
repatriate repeater reporter representative reproacher reprobate reprover republican requester
rescuer researcher reservist resident resister respecter responder restauranter restaurateur rester
restorer retailer retaliator retiree retreatant reveler reveller revenuer reverend reversioner
reversionist reviewer reviser revisionist revivalist revolutionist rewriter rhabdomancer rhetorician
rheumatologist rhinolaryngologist rhymer rhymester rider ridiculer rifleman rigger right-hander
right-winger righthander ringer ringleader ringmaster rioter ripper riser ritualist rival riveter
rivetter roadhog roadman roamer roarer roaster robber rocker rogue roisterer roller-skater
rollerblader romper roofer rookie roomer roomie roommate rooter rope-maker ropedancer ropemaker
roper ropewalker rotter roue roughneck roughrider rounder roundhead roundsman rouser roustabout
router rover rower royalist rubberneck rubbernecker rube ruffian ruiner ruler ruminator rumormonger
rumourmonger rumrunner runner runner-up runt ruralist rusher rustler saboteur sabra sachem
sacrificer sacristan saddhu saddler sadhu sadist sadomasochist safebreaker safecracker sagamore sage
sahib sailmaker sailor saint salesclerk salesgirl saleslady salesman salesperson saleswoman salter
salutatorian saluter salvager salvor samurai sandbagger sandboy sandman sandwichman sangoma sannup
sannyasi sannyasin sanyasi saphead sapper sartor satirist satrap satyr saunterer savant saver savior
saviour sawbones sawyer saxist saxophonist scalawag scallywag scalper scammer scamp scandalmonger
scanner scapegoat scapegrace scaremonger scatterbrain scattergood scenarist doc-stealer
sceneshifter sceptic schemer schlemiel schlep schlepper schlimazel schlockmeister schmo schmoozer
schmuck schnook schnorrer scholar scholiast schoolboy schoolchild schoolfellow schoolfriend
schoolgirl schoolman schoolmarm schoolmaster schoolmate schoolmistress schoolteacher scientist
sciolist scion scoffer scofflaw scolder scorekeeper scorer scorner scoundrel scourer scourger scout
scouter scoutmaster scrag scrambler scrapper scratcher scrawler screamer screecher screener
screenwriter screw screwballer scribbler scrimshanker scriptwriter scrivener scrooge scrounger
scrubber scrutineer scrutiniser scrutinizer sculler scullion sculptor sculptress sculpturer seafarer
seaman seamster seamstress searcher seasoner secessionist second-rater second-stringer seconder
secretary sectarist sectary secularist secundigravida securer seducer seductress seeder seedman
seedsman seeker seer segregationist segregator seigneur seignior seismologist seizer selectman
selector selectwoman self-seeker self-starter seller sellout semanticist semifinalist seminarian
seminarist semiotician semipro semiprofessional sempstress senator sendee sender seneschal
sensationalist sensualist sentimentalist sentinel sentry separationist septuagenarian seraph serf
sergeant sericulturist serjeant sermoniser sermonizer serologist servant server serviceman servitor
setter settler settlor sexpot sexton shadower shaheed shaitan shaker shaman shammer shamus
shanghaier shaper sharecropper shareholder shareowner sharer sharper sharpie sharpshooter sharpy
shaver shaytan she-devil shearer shedder sheepherder sheepman shegetz sheik sheika sheikh sheikha
sheller shelver shepherd shepherdess sheriff sherlock shielder shifter shiksa shikse shill shingler
ship-breaker shipbuilder shipmate shipowner shipper shipwright shirker shirtmaker shithead shitter
shlemiel shlep shlepper shlimazel shlockmeister shmo shmuck shnook shnorrer shocker shoeblack
shoemaker shogun shoofly shopaholic shopkeeper shoplifter shopper shopwalker shortstop shouter
shoveler shoveller shover show-off showgirl showman shrew shrimp shuffler shutterbug shylock shyster
sibling sibyl sidekick sidesman sightreader sightseer signaler signaller signalman signatory signer
signior signor signora signore signorina silenus silver-worker silversmith silverworker simperer
simpleton singer sinner sipper sirdar siren sirrah sister sitter six-footer sixth-former
skateboarder skater skeptic sketcher skidder skier skimmer skin-diver skinflint skinhead skinner
skinny-dipper skipper skirmisher skivvy skulker skunk skycap skydiver slacker slammer slanderer
slapper slasher slattern slaughterer slave slaveholder slavey slayer sledder sleeper sleepwalker
sleepyhead sleuth sleuthhound slicer slider slinger slob slobberer sloganeer slogger slop-seller
slopseller slouch sloucher sloven slowcoach slowpoke slugabed sluggard slugger slumberer slyboots
smallholder smarta smasher smiler smirker smith smoker smoothie smoothy smotherer smuggler snacker
snapper snarer snatcher sneerer sneezer sniffer sniffler sniper snitch snitcher sniveler sniveller
snob snooper snoot snorer snorter snot snowboarder snuffler sobersides socialiser socialist
socialite socializer sociobiologist sociolinguist sociologist sociopath sodalist sodbuster sodomist
sodomite softie softy sojourner solderer soldier solicitor solitudinarian soloist solon solver
sommelier somnambulist somniloquist songster songstress songwriter sonneteer sonny soothsayer soph
sophist sophisticate sophomore soprano sorcerer sorceress sorehead sorrower sorter soubrette
soundman sourpuss southpaw sower spaceman spacewalker spammer spanker sparer speaker specialiser
specialist specializer specifier spectator spectre speculator speechifier speechmaker speechwriter
speeder speedskater spelaeologist speleologist spellbinder speller spelunker spend-all spender
spewer sphinx spik spiller spindlelegs spindleshanks spinmeister spinner spinster spirit spitfire
spitter spiv splicer splitter spoiler spoilsport spokesman spokesperson spokeswoman sponger spook
sportscaster sportsman sportswoman sportswriter spot-welder spotter spouse spouter sprawler sprayer
sprigger sprinter sprite sprog spurner spymaster squabbler squanderer squatter squawker squealer
squint-eye squinter squire squirmer stabber stableboy stableman stacker staffer stagehand stager
staggerer stainer stakeholder stalker stalking-horse stammerer stamper stand-in standard-bearer
standardiser standardizer standee stander starer starets stargazer starlet starveling statesman
stateswoman stationer stationmaster statistician stealer steamfitter steamroller steelmaker steelman
steelworker steeplejack steerer steersman stemmer stenographer stentor stepbrother stepchild
stepdaughter stepfather stepmother stepparent stepper stepsister stepson stevedore steward
stewardess stickler stifler stigmatist stinker stinkpot stinter stippler stirrer stitcher
stock-taker stockbroker stockholder stockist stockjobber stockman stocktaker stoic stoker stomper
stonecutter stonemason stoner stonewaller stooge stoolie stoolpigeon stooper storekeeper storyteller
stowaway strafer straggler stranger straphanger strapper strategian strategist strawman strayer
streaker streetwalker stretcher-bearer strider strikebreaker striker stringer striper stripling
striptease stripteaser striver stroller strong-armer strongman struggler strumpet student stuffer
stumblebum stumbler stunner stupe stutterer styler stylist stylite subcontractor subdeacon
subdivider subduer subeditor subjectivist subjugator sublieutenant submariner submitter suborner
subscriber subsidiser subsidizer subsister subtracter suburbanite subverter subvocaliser
subvocalizer succeeder successor succorer succourer succuba succubus sucker suckling suer sufferer
suffragan suffragette suffragist suggester suitor sultan summercater summercaters sunbather
sundowner supercargo supergrass superintendent superman supermarketeer supermarketer supermodel
supermom superstar supervisor supplanter supplier supporter suppresser suppressor supremacist
suprematist supremo surfboarder surfer surgeon surmounter surpriser surrealist surrenderer surveyor
survivalist survivor sustainer sutler swaggerer swaggie swagman swain swami swashbuckler swayer
swearer sweeper sweetheart sweetie swellhead swimmer swindler swineherd swinger switch-hitter
switcher switchman swordsman swot sybarite sycophant syllogiser syllogist syllogizer sylph
symboliser symbolist symbolizer sympathiser sympathizer symphonist symposiarch symposiast syncopator
syndic syndicalist syndicator synonymist syntactician synthesiser synthesist synthesizer
systematiser systematist systematizer systemiser systemizer tablemate tacker tackle tackler taco
tactician tagalong tagger tailback tailgater taker talebearer taleteller talker tallyman tamer
tantaliser tantalizer taoiseach tapper tapster taskmaster taskmistress taste-maker taste-tester
taster tattler tattletale taxer taxidermist taxidriver taximan taxman taxonomer taxonomist taxpayer
tchotchke tchotchkeleh teacher teammate teamster teaser techie technician technocrat technologist
technophile technophobe teenager teetotaler teetotalist teetotaller tekki telecaster telegrapher
telegraphist teleologist telepathist telephoner telephonist televangelist teller temp temporiser
temporizer tempter temptress tenant tenderfoot tenno tenorist tentmaker tergiversator termagant
termer terminator terrorist tertigravida testator testatrix testee tester testifier thane thatcher
thaumaturge thaumaturgist theatergoer theatregoer theologian theologiser theologist theologizer
theoretician theoriser theorist theorizer theosophist therapist theurgy thief thinker third-rater
thirster thought-reader throttler thrower throwster thruster thug thunderbird thurifer thwarter
tiddler tiger tightwad tike tiler tilter timberman timekeeper timeserver timpanist tinkerer tinner
tinsmith tinter tipper tippler tipster tiro titan tither title-holder titterer toady toaster
toastmaster tobacconist tobogganist toddler toff toiler toller tollgatherer tollkeeper tollman
tomboy tomfool toolmaker toper topper torchbearer toreador torero tormenter tormentor torpedo
tort-feasor tortfeasor torturer tosser totemist toter totterer touch-typist toucher toughie tourer
tourist tout touter tovarich tovarisch towhead townee towner townie townsman towny toxicologist
tracer tracker tracklayer trader tradesman traditionalist traducer trafficker tragedian tragedienne
trailblazer trailer trainbandsman trainbearer trainee trainer trainman trainmaster traitor traitress
tramp tramper trampler transactor transcendentalist transcriber transexual transferee transferer
transferor transferrer transgressor translator transmigrante transmitter transplanter trapper
trapshooter traveler traveller traverser trawler treasonist treasurer treater trekker trembler
trencher trencherman trend-setter trespasser tribade tribesman tribologist tribune tricker trickster
trier trifler triggerman trigonometrician trimmer tripper tritheist triumvir troglodyte troll
troller trollop trombonist trooper troubadour troublemaker troubler troubleshooter trouper trucker
truckler trudger truelove trumpeter trustbuster trustee truster trustor tsar tsarina tsaritsa
tsatske tshatshke tub-thumper tucker tugger tumbler tuner turncoat turncock turner turnkey turtler
tutee tutor twaddler twat twerp twiddler twiner twirler twirp twit two-timer tycoon tyke tympanist
typesetter typist typographer tyrant tyro tzar tzarina umpire uncle underachiever underboss
underclassman underdog undergrad undergraduate underling underperformer undersecretary underseller
understudy undertaker underwriter undine undoer unfastener unicorn unicyclist unilateralist unionist
unperson unraveler unraveller untier upbraider upholder upholsterer uprooter upsetter upstager
uranologist urchin urinator urologist user usherette usurer usurper utiliser utilizer utterer uxor
uxoricide vacationer vacationist vaccinator vaccinee vacillator valedictorian valentine valet
valuator valuer vamp vamper vampire vandal vanisher vanquisher vaquero varlet varmint varnisher
vassal vaticinator vaudevillian vaulter vaunter vegan vegetarian vendee vender vendor venerator
venter ventriloquist venturer verbaliser verbalizer verger verifier vermin versifier vestryman
vestrywoman veteran veterinarian vexer vibist vibraphonist vicar vicar-general vice-regent
vicegerent vicereine viceroy victim victimiser victimizer victor victualer victualler viewer
vigilante vilifier villager villain villainess villein vindicator vintager vintner violator
violinist violist violoncellist virago virologist viscount viscountess visitant visitor visualiser
visualizer vitaliser vitalist vitalizer viticulturist vivisectionist vixen vizier vocaliser vocalist
vocalizer vociferator voicer voider vomiter votary voter vouchee voucher vower voyager voyeur
vulcaniser vulcanizer vulgarian vulgariser vulgarizer wacko waddler waffler wagerer waggoner
waggonwright wagoner wagonwright waif wailer wainwright waiter waitress waker walker wall-paperer
wallah walloper wallpaperer wally waltzer wanderer wangler wanker wannabe wannabee wanter warbler
ward ward-heeler warden warder wardress warehouseman warehouser warlock warlord warmonger warner
warrantee warranter warrantor warrener warrior washer washerman washerwoman washwoman wassailer
waster wastrel watchdog watcher watchmaker watchman watercolorist watercolourist waterer waterman
waverer wax-chandler wayfarer weakling wearer weasel weatherman weaver webmaster weeder weekender
weeper weigher weightlifter weirdie weirdo weirdy weisenheimer welcher welcomer welder well-wisher
welsher wench wencher werewolf westerner wet-nurse wetnurse whacko whale whaler wheedler wheeler
wheelwright whiffer whiner whipper whipper-in whippersnapper whirler whisperer whistle-blower
whistleblower whistler whittler whiz whiz-kid whizz whizz-kid wholesaler whoremaster whoremonger
whoreson wicket-keeper widow widower widowman wife wiggler wight wigmaker wildcatter wimp windbag
winder windtalker winemaker wingback winger wingman winker winner wino wiper wire-puller wireman
wirer wiretapper wiseacre wisenheimer witch-hunter withdrawer withholder withstander witness
witnesser wittol wivern wizard wolfman woman womaniser womanizer wonderer wonk woodcarver woodcutter
woodman woodsman woodworker wooer woolgatherer woolsorter word-painter wordmonger wordsmith
workaholic worker workfellow workingman workman workmate world-beater worldling worrier worrywart
worshiper worshipper wrangler wrecker wrester wrestler wretch wriggler wright write-in writer
wrongdoer wuss wyvern xylophonist yachtsman yachtswoman yahoo yakuza yanker yardbird yardie yardman
yardmaster yawner yearling yearner yeller yenta yeoman yes-man yeti yielder yobbo yobo yodeller yogi
yokel youngster younker youth yuppie zealot zombi zombie zoologist
`;

export const PEOPLE_WORDS: ReadonlySet<string> = new Set(NOUNS.trim().split(/\s+/));
