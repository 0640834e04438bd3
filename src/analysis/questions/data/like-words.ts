/** Words that news uses for one thing, a line each, by hand: what the encoders' vectors and WordNet hold too far apart. */

const LINES = `
arm weapon armament munition weaponry
sale export shipment delivery supply sell deliver ship send
subsidy payment funding fund grant finance pay support money subsidize
ferry boat crossing sailing
inquiry investigation probe investigate review examine inquest
troop soldier force army military
jail prison imprison lock_up behind_bars gaol
prosecute charge indict put_on_trial prosecution indictment
wage pay salary earnings
fee charge tuition
tax levy duty taxation
tariff duty
medicine drug medication
doctor physician medic gp
migrant immigrant immigration newcomer
refugee asylum_seeker
rich wealthy wealth
poor poverty
capital_punishment death_penalty execution death_sentence
cannabis marijuana pot
car vehicle automobile motor
cigarette tobacco smoking
railway rail train railroad
station plant power_station works
coal coal-fired
disposable single-use
compulsory mandatory obligatory require have_to requirement must
free free_of_charge
strike walkout industrial_action stoppage
truce ceasefire cease-fire
nationalize public_ownership renationalize state_ownership nationalise renationalise nationalisation nationalization
privatize sell_off private_hands private_ownership privatise privatisation privatization sell
euthanasia assisted_dying assisted_suicide
same-sex gay homosexual
marry marriage wedding
teacher teaching
pupil student schoolchild child
school classroom class
university college higher_education
vaccination vaccine jab inoculation immunization vaccinate
lorry truck haulier
plane aircraft jet
gun firearm
police policing officer constable
election poll vote ballot elect
vote voting suffrage franchise
referendum plebiscite vote
parliament legislature house
mp lawmaker legislator member_of_parliament deputy
senate senator
congress congressman congresswoman
minister secretary
government minister administration authority state
fight fighting combat hostility war
child baby
leader head chief boss
hand_over release publish disclose publication disclosure make_public
record return file
apologize apology sorry apologise
testify give_evidence testimony evidence
candidate run stand candidacy
deport deportation send_back removal
attack strike military_action bomb bombing air_strike airstrike bombardment
war military_action intervention invade invasion
nuclear atomic
reactor plant
offshore at_sea sea
wind_farm turbine wind_turbine
petrol gasoline
oil drilling
hunt hunting
fishing fishery
kill cull slaughter
farmer farm farming agriculture
benefit welfare
pension retirement retire
budget spending spend
deficit debt borrowing
defence defense military
aid assistance help
overseas foreign abroad
talk negotiation negotiate dialogue
deal agreement accord treaty pact
hostage captive
house home housing dwelling household
householder homeowner
tenant renter rent
landlord landowner
hospital clinic
nurse nursing
journalist reporter press
tv television broadcasting
phone mobile smartphone mobile_phone cell_phone
social_media online
speed_limit speed
road motorway highway
bus coach
bicycle bike cycling cyclist
flight flying air
compensation compensate damages recompense
punish penalize penalty fine penalise sanction
sanction sanctions embargo
truancy skip absence
religion faith church religious
muslim islamic
recognition recognize recognise
independence independent secession separation
devolution devolve
constitution constitutional
law legislation bill act
rule regulation
cap ceiling limit maximum
restriction curb limit control restrict
advertising advert ad advertisement
purchase buy acquire acquisition procurement
build construct construction erect erection put_up
border frontier
wall fence barrier
prisoner inmate
school_meal school_lunch
lunch meal
statue monument memorial
forest woodland wood
logging felling timber
job work employment
company firm corporate business corporation
bank banking banker
bonus bonuses
bail_out rescue bailout
delay postpone defer put_off postponement
early snap
email e-mail
debate discussion
identity_card id_card identity id
license licence permit
reform overhaul change amend amendment
emission carbon greenhouse_gas
climate climate_change global_warming
abortion termination
contraception contraceptive birth_control
monarchy king crown
interest_rate borrowing_cost
tax_break tax_relief tax_credit
send deploy dispatch
renew replace renewal replacement
mend repair fix restore
move relocate relocation
buy purchase
teach teaching lesson
inherit inheritance
hold_referendum plebiscite
undocumented illegal
electric_car electric_vehicle
handgun pistol
rifle weapon gun
submarine
bring_in introduce
immediate instant
gradual gradually
chief head boss leader
nuclear_power reactor
tax_return tax_record
member_of_parliament mp
assisted_dying euthanasia assisted_suicide mercy_killing
deterrent weapon
disarmament
enter come_into entry
hunter hunt
wolf
housing house home
forgive forgiveness write_off cancel_debt
court judge justice tribunal
electricity energy power plant
loan debt borrowing credit
cost price bill charge expense
cheap affordable low-cost
seize confiscate freeze seizure confiscation
asset property fund
extradite extradition hand_over send
pardon amnesty clemency mercy
bail parole probation
sentence punishment term penalty
crime offence offense criminal
terrorist terrorism terror extremist militant
spy surveillance intelligence eavesdrop wiretap
detain detention hold custody arrest intern
torture waterboarding
rebel insurgent militia guerrilla
ally partner
visit trip travel
meet meeting summit
speech address
ambassador envoy diplomat
embassy consulate
citizen citizenship national
nationality citizenship
passport visa travel_document
quota target cap limit number
rent rental
eviction evict
homeless homelessness rough_sleeper
mortgage loan
childcare nursery child_care day_care
maternity_leave parental_leave paternity_leave
mother father parent
woman female
man male
old elderly pensioner older senior
young youth teenager youngster
disabled disability
mental_health psychiatric
cancer tumour
smoke smoking smoker
drink drinking alcohol liquor
gamble gambling betting casino
sugar sugary fizzy
junk_food fast_food unhealthy
obesity obese
drug narcotic
addict addiction user
pollution emission smog contamination
plastic packaging
recycle recycling
waste rubbish garbage litter refuse
sewage effluent
water river
flood flooding
drought water_shortage
nature wildlife conservation
animal livestock
badger
meat beef pork
dairy milk
crop harvest grain
pesticide insecticide weedkiller
genetically_modified gm
land field farmland
planning zoning
green_belt countryside
airport runway terminal aviation
port harbour dock harbor
ship vessel boat
tunnel underpass
bridge crossing
toll charge congestion_charge
parking car_park
driver motorist
pavement sidewalk footpath
scooter e-scooter
ticket fare
strike_action strike
union trade_union
worker employee staff labour labor workforce
employer company
unemployed unemployment jobless
unemployment_benefit jobseeker dole
holiday leave vacation
minimum_wage living_wage
inflation price
interest interest_rate
currency money
euro single_currency
trade commerce
import goods
goods product
free_trade trade_deal
customs_union customs
single_market common_market
budget_cut austerity cut
public_spending spending
privately private
donor donation contribute contribution
lobby lobbyist lobbying
campaign electioneering
ballot_paper ballot
constituency seat district
boundary border
term tenure
term_limit
coalition alliance partnership
opposition
nominee nomination nominate candidate
appoint appointment name
name choose pick select
contest fight
admit accept welcome resettle take_in let_in bring_in
judge justice court
jury juror
lawyer attorney solicitor barrister
immunity protection
secret confidential classified
document paper file record
leak disclosure
censor censorship
book novel
newspaper paper press
broadcaster channel
website site internet
data information
privacy private
algorithm artificial_intelligence ai
robot automation
satellite space
museum gallery
statue memorial
artefact treasure artifact
sport game
stadium arena ground
athlete player sportsman
olympics olympic_games game
prayer pray worship
priest clergy vicar bishop
mosque
veil headscarf hijab
blasphemy
marriage wed matrimony
divorce separation
adopt adoption
fertility ivf
embryo stem_cell
transgender trans
gender sex
race ethnic racial
apology apologize regret
reparation compensation
slavery slave
famine hunger starvation
humanitarian relief
peacekeeper peacekeeping blue_helmet
ceasefire truce
no-fly_zone
drone unmanned
missile rocket
tank armour
jet fighter aircraft
warship frigate navy
conscription national_service draft
soldier serviceman servicewoman
veteran ex-serviceman
landmine mine
test trial
examination exam test
grammar_school selective
curriculum syllabus
textbook
headteacher principal head_teacher
nursery kindergarten pre-school
degree diploma
apprentice apprenticeship trainee
ambulance paramedic
surgery operation
dentist dental
prescription medicine
waiting_list waiting_time queue
care_home nursing_home
carer caregiver
fire_brigade firefighter
prison_officer warder guard
immigration migration
smuggler trafficker trafficking
asylum refuge sanctuary
camp settlement
settlement colony
occupation occupy
annex annexation
autonomy self-government home_rule
monarch king queen
throne crown
flag emblem
anthem song
language tongue
`;

/** Which lines a lemma stands on. */
export const LIKE_WORDS: ReadonlyMap<string, ReadonlySet<number>> = (() => {
  const found = new Map<string, Set<number>>();
  LINES.trim()
    .split("\n")
    .forEach((line, i) => {
      for (const word of line.split(" ")) found.set(word, (found.get(word) ?? new Set()).add(i));
    });
  return found;
})();
