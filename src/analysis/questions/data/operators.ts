/** Words that say that a thing is to end or to go on. Drawn up by hand from how news words proposals. */

/** Ways to be against a thing going on; two of one family are nearer than two of two. */
export type Family =
  | "end"
  | "ban"
  | "close"
  | "leave"
  | "office"
  | "refuse"
  | "deny"
  | "free"
  | "change"
  | "delay"
  | "show"
  | "plain";

export interface Operator {
  readonly family: Family;
  /** -1: what follows is not to be; 1: it is to be, or to go on. */
  readonly sign: 1 | -1;
}

const ROWS: readonly (readonly [Family, 1 | -1, string])[] = [
  [
    "end",
    -1,
    "end,forgive,write off,quash,annul,demolish,demolition,knock down,raze,stop,halt,cease,scrap,axe,abolish,abolition,abandon,cancel,cancellation,discontinue,terminate,termination,suspend,suspension,eliminate,elimination,remove,removal,drop,ditch,undo,repeal,rescind,revoke,overturn,reverse,dismantle,defund,eradicate,freeze out,get rid of,do away with,call off,phase out,wind up,wind down,cut off,put an end to,bring an end to,put a stop to,take down,tear down,withhold,lose,strip of,save from,protect from,spare from,rescue from,pull the plug on,throw out,strike down,wipe out,root out,rule out,no longer,no more,pull out of,take away,shelve,avoid,refrain from,opt out of,lift,turn off,drop out of",
  ],
  [
    "end",
    1,
    "continue,keep,maintain,retain,retention,preserve,protect,spare,leave untouched,go on,carry on,keep on,keep up,persist,sustain,hold on to,hang on to,stick with,stick to,leave in place,leave alone,leave as it is,leave as they are,leave where it is,keep in place,save,continuation,stand by,in place,as it is,where it is,resume,restart,reinstate,restore,bring back,revive",
  ],
  [
    "ban",
    -1,
    "ban,prohibit,prohibition,outlaw,forbid,bar,moratorium,embargo,illegal,unlawful,criminalize,criminalise,stay illegal,boycott,keep off,keep out of,shut out of,shut out,lock out,banish,exclude,exclusion,expel from",
  ],
  [
    "ban",
    1,
    "allow,permit,legalize,legalise,legalization,legalisation,legal,lawful,let,authorize,authorise,licence to,decriminalize,decriminalise,allow into,let in,let into,entitle,enable",
  ],
  ["close", -1, "close,close down,shut,shut down,closure,shutdown,shutter,shutting"],
  ["close", 1, "open,keep open,stay open,reopen,remain open"],
  [
    "leave",
    -1,
    "leave,quit,withdraw,withdrawal,exit,pull out,bring home,home,bring back home,pull back,bow out,secede,walk away from,back out of,split from,break away from,stay out of,stay away from,keep away from,recall,evacuate,send home",
  ],
  [
    "leave",
    1,
    "join,stay,remain,stay in,remain in,accession,accede,membership,member,admit,keep in,rejoin,go back into,get back into,return to,enter,entry,sign up to,leave in",
  ],
  [
    "office",
    -1,
    "resign,resignation,step down,stand down,step aside,stand aside,sack,fire,dismiss,dismissal,oust,go,remove from office,be removed,quit office,sacking,impeach,impeachment,depose,be out,depart,departure,relieve of,stripped of,give up the post,expel,expulsion,throw out of,kick out of,kick out,kick off,throw off,boot out of,remove from",
  ],
  [
    "office",
    1,
    "stay on,stay in office,remain in office,keep the job,stay in post,remain in post,keep in office",
  ],
  [
    "refuse",
    -1,
    "reject,rejection,vote down,vote against,veto,block,oppose,opposition,defeat,throw out,resist,kill off,turn down,decline,dismiss,scupper,fight,obstruct,derail,voted against",
  ],
  [
    "refuse",
    1,
    "approve,approval,pass,ratify,ratification,back,backing,support,endorse,endorsement,adopt,adoption,vote for,vote through,accept,acceptance,sign,agree to,confirm,confirmation,enact,give the green light to,sign off,embrace,in favour of,in favor of,green light,wave through,sign into law",
  ],
  ["deny", -1, "deny,denial,refuse,refusal,turn away,withhold from,deprive,fail to,neglect,send back"],
  ["deny", 1, "give,grant,offer,provide,award,take in,welcome,get,receive,provision,supply with,give back"],
  ["change", -1, "change,reform,amend,amendment,alter,alteration,overhaul,revise,revision,rewrite,modify"],
  ["delay", -1, "postpone,postponement,delay,defer,put off,put back,push back,hold off"],
  ["delay", 1, "on time,as planned,on schedule,without delay"],
  [
    "show",
    -1,
    "secret,private,confidential,conceal,hide,suppress,classify,under wraps,to itself,to himself,to herself",
  ],
  ["show", 1, "publish,publication,release,disclose,disclosure,reveal,make public,unveil,declassify"],
  ["free", -1, "free,free of charge,for free,toll-free,waive"],
  ["plain", -1, "out of,off,not,never,no,without,neither,nor,n't,stop short of,shun,instead of"],
  [
    "plain",
    1,
    "introduce,introduction,bring in,launch,start,begin,create,creation,set up,establish,make,hold,have,take,impose,put,put in place,roll out,go ahead with,go ahead,press ahead with,proceed with,carry out,implement,implementation,do,build,construct,construction,complete,finish,use,apply,undertake,there,conduct,stage,call,call for,arrange,ensure,organise,organize,order,plan,commission,favour,favor,become,work,work to,need,want",
  ],
];

function table(): ReadonlyMap<string, Operator> {
  const found = new Map<string, Operator>();
  for (const [family, sign, words] of ROWS) {
    for (const word of words.split(",")) if (!found.has(word)) found.set(word, { family, sign });
  }
  return found;
}

/** By lemma, in lower case; those of several words with a space between. The first family that has a word keeps it. */
export const OPERATORS: ReadonlyMap<string, Operator> = table();

/** What "lift" ends; anything else that is lifted is raised. */
export const LIFTED =
  /\b(?:ban|bans|sanctions?|caps?|limits?|embargo|embargoes|restrictions?|freeze|blockade|siege|moratorium|curfew|lockdown|tariffs?|veto|suspension|prohibition|immunity|injunction|rules?|controls?)\b/;

/** How much there is to be of a thing. */
export const UP =
  "raise,increase,add,hike,boost,expand,expansion,enlarge,double,triple,extend,extension,rise,go up,put up,grow,higher,more,bigger,larger,greater,longer,prolong,tighten,tighter,stricter,tougher,step up,ramp up,strengthen,lengthen,widen,accelerate,speed up,faster".split(
    ",",
  );
export const DOWN =
  "cut,reduce,reduction,lower,slash,trim,curb,decrease,shrink,shorten,halve,fall,go down,bring down,scale back,cut back,fewer,less,smaller,shorter,loosen,looser,relax,ease,weaken,weaker,slow down,dilute,water down,scale down".split(
    ",",
  );
