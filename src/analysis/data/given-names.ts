/**
 * Given names and the gender that they are given to: those borne most often in the United States by its 1990 census
 * (U.S. Census Bureau, in the public domain: a name belongs to one gender if eight in nine of its bearers do), and,
 * by hand, names of other countries that public life brings into English papers.
 */

const MALE = (
  "aaron abdullah abel abraham adam adolfo adolph agustin ahmed al alan alasdair albert alberto aldous alec " +
  "alejandro aleksander alexander alexei alfonso alfred alfredo alistair allan allen alonzo alphonso " +
  "alton alun alvaro alvin amos anas anders andre andrei andres andrew andrzej andy aneurin angelo angus " +
  "anthony antoine anton antonio anwar archie arjun armand armando arnold arthur arturo arvid atal " +
  "austin barack barry bart bashar basil ben benito benjamin benny bernard bernardo bert bilal bill " +
  "billy binyamin bjorn blaine blake bob bobby bogdan boris boyd brad bradford bradley brady brain brandon " +
  "brendan brent bret brett brian bruce bruno bryan bryant bryce bryon burton byron caleb callum calvin " +
  "carl carlos carlton carwyn cecil cedric cesar chad charles chase chester chris " +
  "christopher chuck clarence clark claude clay clayton clement cleveland cliff clifford clifton clint clive " +
  "clyde cody cole colin conrad corey cornelius cory coy craig crispin curt curtis cyril dafydd dale damian " +
  "damien damon dan dane daniel danny dante darin darius darnell darrel darrell darren darrin darryl darwin " +
  "daryl dave david davis dean declan delbert demetrius denis dennis denny derek derick derrick desmond " +
  "dewayne dewey dexter dick diego dion dmitri dmitry dominic dominick don donald donnell donnie donovan " +
  "dorian doug douglas doyle duane dudley duncan dustin dwayne dwight dylan eamon earl earnest ed eddie " +
  "eddy edgar edmond edmund eduardo edward edwin efrain ehud elbert eldon eli elias elijah elliot elliott " +
  "ellis elmer elton elvin elvis elwood emanuel emeka emery emil emilio emmanuel emmett emre emyr enda " +
  "enrique eric erick erik ernest ernesto ernie ervin erwin esteban ethan eugene evan everett ewan fabian " +
  "farid federico felipe felix femi fergus fernando fidel finlay floyd forrest francisco francois frank " +
  "franklin fred freddy frederick fredrick fritz gabriel gareth garrett garry gary gavin gene geoff geoffrey " +
  "george gerald gerard gerardo gerhard gilbert gilberto giles giorgio giuseppe glen glenn glyn gonzalo " +
  "goran gordon grady graham grant greg gregg gregor gregorio gregory greville grover guillermo gunnar gus " +
  "gustav gustavo guy gwyn hal hamid hamish hamza hans harlan harley harold harrison harry harvey hassan " +
  "heath hector helmut henrik henry herbert heriberto herman hiram hiroshi homer horace hosni howard hubert " +
  "hugh hugo humberto humphrey humza hussein iain ian ibrahim ieuan ignacio igor imran innes ira irvin " +
  "irving isaac isaiah ismael israel issac ivan jack jackson jacob jacques jake jamal james jared jaroslav " +
  "jaroslaw jarrod jarvis jason jasper javier jay jayson jeb jeff jefferson jeffery jeffrey jeffry jens " +
  "jerald jeremiah jeremy jermaine jerome jerry jess jesse jim jimmy jinping joao joaquin joe joel joesph " +
  "joey johan john johnathan johnny jon jonathan jonathon jorge jose joseph josh joshua juan julian julio " +
  "julius junichiro junior jurgen justin karl keir keith kellyanne kelvin ken kendrick kenji kenneth kenny " +
  "kent kermit kevin khalid kirk kofi kristopher kurt kwame kwasi kyle lachlan lamar lamont lance larry lars " +
  "laurence lawrence lech leif leland leo leon leonard leonardo leroy lester levi lewis lionel lloyd logan " +
  "lonnie lorenzo louie louis lowell loyd luca lucas luis luke luther lyle mack magnus mahmoud malcolm " +
  "manmohan manuel marc marcel marco marcos marcus mariano mario mark marlin marlon marshall martin marvin " +
  "mason massimo mateo mathew matt matteo matthew maurice mauricio max maxwell maynard mehmet melvin menzies " +
  "micah michael micheal miguel mike mikhail miles millard milos milton mitchell mitt mohamed mohammed " +
  "moises monte monty morris moses moshe muhammad murray mustafa myron naftali narendra nathan nathaniel " +
  "nawaz neal ned neil nelson newt niall nicholas nick nickolas nicolas nigel nikolai noah noe nolan norbert " +
  "norman norris olaf oleg oleksandr oliver olivier olof omar orlando orville oscar oskar otis otto owen " +
  "pablo padraig paolo patrick paul pavel pedro percy perry pervez pete peter petro phil philip phillip " +
  "pierre piers piotr preston quentin quincy quinton rafael rahul rajiv ralph ramiro ramon rand randal " +
  "randall randolph randy raphael raul ravi ray raymond recep reed reggie reginald reince reuben rex " +
  "reynaldo rhys ricardo richard rick rickey rickie ricky rigoberto rishi rob robert roberto rocco rod " +
  "roderick rodger rodney rodolfo rodrigo rogelio roger rohan roland rolando roman romano romeo ron ronald " +
  "ronnie roosevelt rory roscoe ross roy royce ruairi ruben rudolph rudy rufus rupert russel russell ryan " +
  "sadiq sajid salvador salvatore sammy samuel sanjay santiago saul scot scott scotty seamus sean " +
  "sebastian sergei sergio seth shane shaun shawn sheldon sherman shimon shinzo silvio simon sion " +
  "solomon spencer stan stanley stephan stephen sterling steve steven stewart struan stuart sven sylvester " +
  "takeshi tam tariq ted teddy terence terrance terrell terrence thabo thaddeus theodore thomas thurman tim " +
  "timmy timothy tobias todd tom tomas tommy tony torquil torsten travis trent trevor troy tyler tyrone " +
  "tyson ulysses umar vaclav vance vaughn vern vernon vicente victor vikram viktor vince vincent virgil " +
  "vladimir volodymyr wade wallace walter ward warren wayne wendell wes wesley wilbert wilbur wiley wilfred " +
  "wilfredo will willard william williams willis wilson winston wolfgang woodrow xavier xi yair yasser " +
  "yitzhak yoweri yusuf zac zachary zoltan"
).trim();

const FEMALE = (
  "abbie abby abigail ada addie adela adelaide adele adeline adriana adrianne adrienne agnes agnieszka aida " +
  "aileen ailsa aimee aisha alana alberta alejandra alexandra alexandria alfreda alice alicia aline alisa " +
  "alisha alison alissa allene allie allison allyson alma alta althea alyce alyson alyssa amalia amanda " +
  "amara amber amelia amie amparo amy ana anastasia andrea angela angelia angelica angelina angeline " +
  "angelique angelita angie anika anita anja ann anna annabel annabelle anne annegret anneliese annette " +
  "annie annmarie antionette antoinette antonia aoife april araceli arleen arlene arline ashlee ashleigh " +
  "astrid audra audrey augusta aung aurelia aurora autumn ava avis barbara barbra beatrice beatrix " +
  "beatriz becky belinda belle benazir benita bernadette bernadine bernice berta bertha bertie beryl bessie " +
  "beth bethany betsy bette bettie betty bettye beulah beverley beverly bianca birdie birgit blanca blanche " +
  "bobbi bonita bonnie brandi brandie brandy brenda briana brianna bridget bridgett bridgette brigitte " +
  "britney brittany brittney brooke caitlin callie camila camilla camille candace candice candy cara cari " +
  "carissa carla carlene carly carmela carmella carmen carol carole caroline carolyn carrie caryn casandra " +
  "cassandra cassie catalina catherine cathleen cathryn cathy catrina catriona cecelia cecile cecilia " +
  "celeste celia celina chandra charity charlene charlotte charmaine chasity chelsea chelsey cheri cherie " +
  "cherry cheryl chiara chioma chloe christa christi christie christina christine christy chrystal cindy " +
  "claire clara clare clarice clarissa claudette claudia claudine coleen colette colleen concepcion concetta " +
  "condoleezza connie constance consuelo cora corina corine corinne cornelia corrine cortney cristina " +
  "cynthia dagmar danielle daphne darcy darla darlene dawn dayna deana deann deanna deanne debbie debby " +
  "debora deborah debra deena deidra deidre deirdre delia delilah della delma delores deloris demetria dena " +
  "denice denise desiree dessie diana diane diann dianna dianne dilma dina dionne dixie dollie dolly dolores " +
  "dona donna dora doreen doretha doris dorothea dorothy dorthy dottie earlene earline earnestine ebony " +
  "edith edna edwina edythe effie eileen eilidh elaine elba elda eleanor eleanore elena elia elida elif elin " +
  "elinor elisa elisabeth elise eliza elizabeth elke ella ellen elma elnora eloise elsa elsie elva elvia " +
  "elvira emilia emilie emily emma enid erica ericka erika erin erma erna ernestina ernestine esmeralda " +
  "esperanza essie estela estella estelle ester esther ethel etta eugenia eula eunice eva evangelina " +
  "evangeline evelyn faith fannie fanny fatima fatou fay faye felecia felicia fiona flora florence florine " +
  "flossie fran frances francesca francine francisca freda freida freya frida frieda gabriela gabrielle gail " +
  "gay gayla gayle gemma gena geneva genevieve georgette georgia georgina geraldine geri germaine gertrude " +
  "gilda gina gisela giulia gladys glenda glenna gloria golda goldie grace gracie graciela greta gretchen " +
  "griselda gudrun gussie gwen gwendolyn haley hallie hannah harriet harriett hattie hazel heather hedda " +
  "heidi helen helena helene helga helle henrietta herminia hester hilda hillary hollie holly hope hortencia " +
  "huma ida ila ilene ilse imelda imogen imogene ina indira ines inez ingrid iola irene irina iris irma " +
  "isabel isabella isabelle isla iva ivanka ivy jacinda jacklyn jaclyn jacqueline jacquelyn jacqui jacquline " +
  "jade jami jana jane janell janelle janet janette janice janie janine janis janna jannie jaqueline jasmin " +
  "jasmine jayalalithaa jayne jeanette jeanie jeanine jeanna jeanne jeannette jeannie jeannine jena " +
  "jenifer jenna jennie jennifer jenny jeri jerri jessica jill jillian jo joan joann joanna joanne jocelyn " +
  "jodi jodie johanna jolene joni josefa josefina josephine josie joy joyce juana juanita judi judith judy " +
  "julia juliana julianne julie juliet juliette june justina justine kaitlin kaitlyn kara karen kari karin " +
  "karina karla karyn katarina kate katelyn katharine katherine katheryn kathi kathie kathleen kathrine " +
  "kathryn kathy katie katina katja katrina katy kay kaye kayla keisha kelli kellie kelsey kemi kendra kenya " +
  "keri kerri kezia kimberlee kimberley kimberly kirsten kirsty kitty krista kristen kristi kristie kristin " +
  "kristina kristine kristy krystal krystle lacey ladonna lakeisha lakesha lakisha lana lara lashonda " +
  "latanya latasha latisha latonya latoya latrice laura laurel lauren lauri laurie lavonne lawanda lea leah " +
  "leann leanna leanne leeann leila lela lelia lena leni lenora lenore leola leona leonor lesa lessie leta " +
  "letha leticia letitia libby lidia liesl lila lilia lilian liliana lillian lillie lilly lily lina linda " +
  "lindsey lisa liv liz liza lizzie lois lola lolita lora loraine lorena lorene loretta lori lorie " +
  "lorna lorraine lorrie lottie louella louisa louise lourdes luann lucia lucile lucille lucinda lucy " +
  "ludmila luella luisa lula luz lydia lynda lynette lynne lynnette mabel mable madeleine madeline madelyn " +
  "madge mae magda magdalena maggie mairead malgorzata malin malinda mallory mamata mamie mandy manuela mara " +
  "marcella marci marcia marcie marcy maren margaret margarita margery margie margo margot margret " +
  "marguerite mari maria mariam marian mariana marianne maribel maricela marie marietta marilyn marina " +
  "marine marisa marisol marissa maritza marjorie marla marlene marquita marsha marta martha martina marva " +
  "mary maryann maryanne marybeth maryellen marylou matilda mattie maud maude maudie maura maureen maurine " +
  "mavis maxine may mayra meagan meera megan meghan megyn melania melanie melba melinda melisa melissa " +
  "mellisa melva meredith mette mhairi mia michaela michele michell michelle milagros mildred millicent " +
  "millie mina mindy minerva minnie miranda miriam misty mitzi moira mollie molly mona monica monika monique " +
  "morag muriel myra myrna myrtle nadia nadine nadja nan nancy nanette nannie naomi natalia natalie natasha " +
  "nelda nell nellie nelly nettie neva ngozi niamh nichole nicola nicole nikki nina nita noelle noemi nola " +
  "nona nora noreen norma octavia odessa ofelia oksana ola olga olive olivia oona opal ophelia orla paige " +
  "pam pamala pamela pansy paola patrica patrice patricia patsy patti patty paula paulette pauline pearlie " +
  "peggy penelope penny petra philippa phoebe phyllis pilar polly preet priscilla priti priya rachael rachel " +
  "rachelle rae ramona randi rania raquel reba rebeca rebecca rebekah regina rena renae renee retha reva " +
  "reyna rhea rhoda rhonda rita roberta robyn rochelle rocio roisin ronda rosa rosalee rosalia rosalie " +
  "rosalind rosalinda rosalyn rosanna rosanne rose roseann rosella rosemarie rosemary rosena rosetta rosie " +
  "roslyn rowena roxanne roxie ruby rushanara ruth ruthie sabine sabrina sadie sallie sally samantha sandra " +
  "sanna saoirse sara sarah saundra savannah segolene selena selina selma serena shabana shana shanna " +
  "shari sharlene sharon sharron shauna shawna sheena sheila shelia shelley shelly sheree sheri sherri " +
  "sherrie sherry sheryl shirley shona shonda sierra sigrid silvia simone sinead siobhan socorro sofia " +
  "solveig sondra sonia sonja sonya sophia sophie stacey staci stacie stefanie stella stephanie sue suella " +
  "sunita sunniva susan susana susanna susanne susie suzanne suzette svetlana sybil sylvia tabatha tabitha " +
  "tamara tameka tamera tami tamika tammi tammie tammy tamra tamsin tania tanisha tanya tara taryn tasha " +
  "tatiana teresa teresita teri terra terri terrie tessa thandi thangam thelma theodora theresa therese tia " +
  "tiffany tillie tina tisha toni tonia tonya tori tracey traci tracie treva tricia trina trisha trudy tulip " +
  "twila tzipi ulrike ursula valarie valentina valeria valerie vanessa velma vera verna veronica vicki " +
  "vickie vicky victoria vilma viola virgie virgina virginia vivian vonda wanda wendi wendy whitney wilda " +
  "wilhelmina willa wilma winifred winnie yasmin yesenia yolanda yuki yvette yvonne zainab zelda zelma zoe " +
  "zofia"
).trim();

/** Those of both; the last line has those that the census of 1990 gives to one and later years give to both. */
const EITHER = (
  "adrian alexis ali angel aubrey bennie billie bobbie carey carroll cary casey christian cleo courtney dana dee " +
  "devin devon dominique elisha francis frankie freddie gale gerry guadalupe hilary jackie jaime jamie jan jessie " +
  "jewel jewell jimmie jody johnnie jordan kasey kelley kelly kendall kerry kim kris lacy laverne lee leigh " +
  "lesley leslie loren lupe lynn marion marty merle michel mickey morgan noel odell ollie pat rene robbie robin " +
  "sammie shannon shelby stacy sydney taylor terry toby tommie tracy willie yong " +
  "alex ariel ashley avery cameron charlie drew jean lindsay riley sam sasha sidney "
).trim();

export type Gender = "male" | "female" | "either";

/** Given names in lower case. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender> = new Map([
  ...MALE.split(" ").map((name) => [name, "male"] as const),
  ...FEMALE.split(" ").map((name) => [name, "female"] as const),
  ...EITHER.split(" ").map((name) => [name, "either"] as const),
]);
