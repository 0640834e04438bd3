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
build construct construction
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
member_of_parliament mp
assisted_dying euthanasia assisted_suicide mercy_killing
deterrent weapon
disarmament
enter come_into entry
hunter hunt
wolf
housing house home
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
