/** English words whose forms their endings do not tell: each line is a word and its other forms. Common in news. */
const LINES = `
man men
woman women
child children
person people
foot feet
wife wives
life lives
half halves
leaf leaves
shelf shelves
crisis crises
analysis analyses
basis bases
say said
tell told
go went gone goes
do did done does
have has had
give gave given
take took taken
make made
know knew known
think thought
see saw seen
come came
become became
begin began begun
leave left
lead led
hold held
keep kept
bring brought
buy bought
build built
send sent
spend spent
lose lost
win won
meet met
pay paid
sell sold
stand stood
understand understood
write wrote written
rise rose risen
fall fell fallen
grow grew grown
draw drew drawn
withdraw withdrew withdrawn
speak spoke spoken
break broke broken
choose chose chosen
drive drove driven
strike struck
fight fought
seek sought
teach taught
find found
feel felt
run ran
swear swore sworn
forbid forbade forbidden
`;

/** By form the word, both in lower case. */
export const IRREGULAR: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [word = "", ...forms] = line.split(" ");
      return forms.map((form) => [form, word] as const);
    }),
);

/** Words that end as plurals do and are none. */
export const WHOLE: ReadonlySet<string> = new Set(
  "news series species always perhaps across overseas besides towards afterwards politics economics physics mathematics athletics".split(
    " ",
  ),
);
