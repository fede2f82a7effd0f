# Every word on screen that is not content. Another language is another file like this one.
# A part between asterisks stands in italics.

app-name = Layercake
window-name = Layercake: { $page }
present-ground = The picture
close = Close

# Pages and the top bar
top-facts = Facts
top-file = File
top-text-smaller = A−
top-text-larger = A+
top-theme = View
top-help = Help
top-menu = Menu
theme-system = Like the system
theme-light = Light
theme-dark = Dark
theme-high-contrast = High contrast
reduce-motion = Reduce motion
single-keys = Commands by single keys

# Commands
group-everywhere = Everywhere
group-explore = Explore
group-practise = Practise
group-learn = Learn
command-learn = Learn
command-continue-learning = Continue learning
command-next-lesson = Read, next lesson
command-previous-lesson = Lesson before
group-questions = Exam questions
group-present = Present
group-author = On the Author page
command-open-file = Open scene…
command-export = Export…
command-quit = Quit
command-explore = Explore
command-practise = Practise
command-author = Author: write scenes
command-facts = About the facts
command-go-back = Back to what was shown
command-go-forward = Forward again
command-first-column = First column or service
command-last-column = Last column or service
command-open-cell = Open the details of the cell
command-toggle-service = Add or remove a service as a column
command-column-left = Column to the left
command-column-right = Column to the right
command-remove-column = Remove the column
command-only-differences = Only differences
command-next-filter = Whose cells stand out
command-hide-owners = Hide owners
command-guess-aws = Guess: AWS
command-guess-customer = Guess: Customer
command-guess-shared = Guess: Shared
command-reveal-cell = Reveal the cell
command-reveal-row = Reveal the row
command-reveal-all = Reveal all
command-copy-picture = Copy as a picture
command-copy-table = Copy as a table
preset-chapters-four = The chapter’s four
preset-ec2-and-rds = EC2 and RDS
preset-same-task = The same task in three services
preset-on-premises-to-saas = On-premises to SaaS
preset-containers = Containers
command-notes = Exam notes on or off
command-beyond-exam = Beyond CLF-C02 on or off
command-reset-choices = All settings back to usual
command-text-larger = Larger text
command-text-smaller = Smaller text
command-text-reset = Text at 100 %
command-next-theme = Next theme
command-help = Help and keys
command-back = Step back
command-previous-column = Previous service or column
command-next-column = Next service or column
command-layer-up = Layer above
command-layer-down = Layer below
command-previous-card = Card above
command-next-card = Card below
command-place-aws = Card to AWS
command-place-customer = Card to Customer
command-place-shared = Card to Shared
command-take-back = Take back a card
command-undo = Undo
command-redo = Redo
command-again = Again
command-again-missed = Only the missed
command-another-order = Again, in another order
command-next-scene = Next scene
command-split-shared = Split the shared cards
command-hint = Hint
command-check = Check, hand in or show the model
command-give-up = Finish here
command-skip-turn = Turn to the next team
command-how-to-play = How to play
command-present = Present
command-project = Project
command-project-in-two-windows = Presenter’s window
command-add-to-plan = Add to the lesson plan
command-step-forward = Next step
command-step-back = Back a step
command-begin-again = Begin again
command-uncover-all = Uncover all
command-row-up = Rows above
command-row-down = Rows below
command-next-stop = Next view
command-previous-stop = View before
command-hand-for-aws = One more hand for AWS
command-hand-for-customer = One more hand for Customer
command-hand-for-shared = One more hand for Shared
command-fewer-for-aws = One hand fewer for AWS
command-fewer-for-customer = One hand fewer for Customer
command-fewer-for-shared = One hand fewer for Shared
command-number = Number of hands; for a card, 1 AWS, 2 Customer, 3 Shared
command-predict = Class predicts
command-next-sequence = Next order of uncovering
command-next-stride = Uncover by rows or by cells
command-point-at = Large dot, while the key is held
command-take-pen = Pen
command-pen-stays = Ink stays
command-clear-ink = Wipe the ink
command-magnify = Magnify
command-black-screen = Black
command-white-screen = White
command-undo-in-plan = Undo: last stroke, last change of a plan
command-redo-in-plan = Redo the change of a plan
command-save-votes = Save the votes as CSV…

# Keys
key-ctrl = Ctrl
key-cmd = Cmd
key-shift = Shift
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-alt = Alt
key-home = Home
key-end = End
key-enter = Enter
key-delete = Del
key-escape = Esc
key-backspace = Backspace
key-space = Space
key-page-up = PageUp
key-page-down = PageDown
key-f1 = F1
key-f5 = F5

# Owners
owner-aws = AWS
owner-customer = Customer
owner-shared = Shared
owner-none = No such layer
legend-aws = AWS: security *of* the cloud
legend-customer = Customer: security *in* the cloud
legend-shared = Shared: both, each a named half

# Days
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date = { $day } { $month } { $year }

# Explore
hint-explore = Left and Right change the service · Up and Down the layer · Ctrl+click adds a column
hint-compare = Arrow keys walk over the cells · Esc closes the details · Ctrl+click removes a column
tally-aws = AWS
tally-shared = shared
tally-yours = yours
cell = { $layer }, { $service }: { $owner }
column-layer = Layer
column-total = Yours, of 13
total-shared = + { $count } shared
hidden = ?
cell-hidden = owner hidden
picture-title = Who secures what: { $services }
picture-name = Who does what: layers down, services across
column-head = { $service }: drag to another place, Delete takes it away
column-remove = Remove { $service }
rows-folded = { $count ->
    [one] 1 row is the same
   *[other] { $count } rows are the same
}
setting-moves = { $setting }: { $choice }.
work-mistakes = Typical mistakes
work-tasks = Tasks here
work-task = { $owner }: { $task }
work-practise = Practise this
work-practise-name = Practise this: { $task }
neighbour-head = Compared with { $service }
neighbour-same = The same there: { $owner }.
neighbour-other = { $there } there, { $here } here.
neighbour-side = { $owner } there: { $does }
neighbour-go = Show { $layer } in { $service }
quiz-question = Who does it?
quiz-or-reveal = Or let it be told:
quiz-invitation = The owners are hidden. Choose a layer and say whose it is: AWS, Customer or Shared.
quiz-right = Right, it is { $owner }.
quiz-wrong = Not { $guess }: it is { $owner }.
quiz-score = { $right } of { $tried } right
explore-more = More
explore-presets = Compare
explore-filter = Stand out
filter-all = All
filter-customer = Only mine
filter-aws = Only AWS’s
filter-shared = Only shared
rows-move = { $count ->
    [0] { $from } and { $to }: no row moves.
    [one] { $from } to { $to }: 1 row moves.
   *[other] { $from } to { $to }: { $count } rows move.
}
move-to-aws = { $count ->
    [one] { $layers } goes to AWS
   *[other] { $layers } go to AWS
}
move-to-customer = { $count ->
    [one] { $layers } goes to the customer
   *[other] { $layers } go to the customer
}
move-to-shared = { $count ->
    [one] { $layers } becomes shared
   *[other] { $layers } become shared
}
move-to-none = { $count ->
    [one] { $layers } has no place there
   *[other] { $layers } have no place there
}
list-and = { $others } and { $last }
details-place = { $service } · layer { $number } of 13
details-close = Close the details
details-aws-does = AWS does
details-you-do = You do
details-nothing = Nothing on this layer
details-more = Good to know
details-exam = In the exam
details-invitation = Click a layer to see who does what there, and where that was read.
beyond-exam = Beyond CLF-C02: finer than the exam asks
beyond-exam-short = beyond CLF-C02
verdict-older = Older exam texts may say: { $older }
show-notes = Notes on the exam and its older texts
show-beyond-exam = What is beyond CLF-C02
show-terms = Underline terms
note-head = Older exam texts say otherwise
note-older = They say: { $words }
note-today = Today: { $words }
note-since = Since when: { $words }
note-exam = In the exam: { $words }
depends-head = It depends
depends-choice = { $setting }: { $choice }
depends-changed = { $setting }: { $choice }
unverified = We reasoned part of this; no source says it in so many words
sources = { $count ->
    [one] Source
   *[other] Sources
}
source = { $title } · { $kind } · checked { $date }
source-current = AWS, current
source-archived-2023 = AWS, archived 2023
source-official-copy = copy of an AWS text
source-third-party = third party
source-chapter = the chapter
service-scope = What is shown
service-in-guide = The CLF-C02 exam guide lists it.
service-not-in-guide = The CLF-C02 exam guide does not list it.
ending-badge = Ends { $ends }
ending-badge-ended = Ended { $ends }
ending-announced = From { $closed } it takes no new customers. Support ends on { $ends }.
ending-closed = Closed to new customers since { $closed }. Support ends on { $ends }; after that day the service is gone.
ending-ended = This service has ended: support ended on { $ends }. It had taken no new customers since { $closed }.

# Practise
shelf-title = Scenes
shelf-empty = No scene could be loaded
hint-shelf = Drop a .ron file anywhere on the window to open it
shelf-best = Best { $score } of { $out }
shelf-new = Not tried yet · { $cards } cards
shelf-begun = Begun · { $placed } of { $cards } cards placed
difficulty-easy = easy
difficulty-medium = medium
difficulty-hard = hard
difficulty-expert = expert
hint-board = { $keys ->
    [off] Drag a card, or click it and then a bin, or right-click it · Backspace takes back
   *[on] Drag a card, or click it and then a bin, or press 1 or 2, or right-click it · Backspace takes back
}
hint-board-three = { $keys ->
    [off] Drag a card, or click it and then a bin, or right-click it · Backspace takes back
   *[on] Drag a card, or click it and then a bin, or press 1, 2 or 3, or right-click it · Backspace takes back
}
hint-results = Undo takes the last card back
board-back = Scenes
board-back-to-cell = Back to the cell
board-back-to-scene = Back to the scene
part-scenes = Scenes
part-review = Review
part-drill = Drill
part-questions = Exam questions
part-weak-spots = Weak spots
play-title = How to play
play-mode = Mode
mode-guided = Guided
mode-check = Check
mode-exam = Exam
mode-discuss = Discuss
about-mode-guided = Each card is judged as soon as it lies, with the reason. A wrong one goes back under the deck.
about-mode-check = Place all cards, then check them: right ones stay, wrong ones go back to the deck.
about-mode-exam = No hints and one try: place the cards and hand them in.
about-mode-discuss = Nothing is scored: place the cards as you all see it, then see what the model says.
play-answers = Where a wrong card belongs is told
reveal-never = answers are never told
reveal-after = { $count ->
    [one] answers after one wrong try
   *[other] answers after { $count } wrong tries
}
reveal-at-end = answers with the results
reveal-always = answers at every verdict
play-reveal-never = Never
play-reveal-after = { $count ->
    [one] After one wrong try
   *[other] After { $count } wrong tries
}
play-reveal-at-end = With the results
play-reveal-always = At every verdict
play-order = Order of the cards
play-order-about = The same number gives the same order to everybody. 0 is the order of the file.
play-order-field = Number of the order, 0 to 9999
play-order-deal = Deal in this order
play-order-another = Another order
play-clock = Clock
play-clock-on = With a clock of { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
play-tries = { $count ->
    [one] The board can be checked once.
   *[other] The board can be checked { $count } times.
}
play-marks-first-try = A card that is right the first time counts one.
play-marks-parts = Each wrong try takes away an equal share of a card.
play-marks-minus = A card that is wrong the first time takes away what guessing would win.
play-teams = Teams
play-teams-about = Teams take turns on this machine. A right card is a point.
play-teams-none = Alone
play-teams-count = { $count } teams
play-teams-pass = A wrong card goes to the next team, for half a point
play-teams-fixed = The number of teams can change when this game is over or started over.
play-begun = This way has been begun and is gone on with.
play-over = Start over
play-done = Play
order-number = order { $number }
only-the-missed = only the missed
team-name = Team { $number }
team-on-turn = { $team } has the turn, points: { $points }
team-waits = { $team }, points: { $points }
team-skip = Next team
team-wins = { $team } wins
team-draw = { $teams } share the first place
points-whole = { $points }
points-half = { $points }.5
deck = { $count ->
    [0] To sort, no cards
    [one] To sort, 1 card
   *[other] To sort, { $count } cards
}
hint-layer = Layer: { $layer }.
clock-left = { $minutes }:{ $seconds }
clock-left-spoken = { $minutes ->
    [0] { $seconds } seconds left
    [one] 1 minute and { $seconds } seconds left
   *[other] { $minutes } minutes and { $seconds } seconds left
}
card-laid = { $card }: { $bin }
check-outcome = { $wrong ->
    [0] { $right } lie where they belong.
    [one] { $right } lie where they belong, 1 went back to the deck.
   *[other] { $right } lie where they belong, { $wrong } went back to the deck.
}
checks-left = { $count ->
    [one] One check is left.
   *[other] { $count } checks are left.
}
board-deck = To sort
board-placed = { $placed } of { $cards }
cards-left = { $count } left
card = { $text }, { $service }
card-placed = { $text }, with { $owner }
card-move = Move to { $owner }
card-back = Back to the deck
bin = { $count ->
    [one] { $owner }, 1 card
   *[other] { $owner }, { $count } cards
}
bin-aws-of = of the cloud
bin-customer-in = in the cloud
bin-shared-both = each a half
bin-drop-here = drop here
verdict-none = Who does it? Each card is judged as soon as it lies; a wrong one goes back under the deck.
board-check = Check
board-hand-in = Hand in
board-show-model = Show the model
verdict-none-check = Who does it? Place all cards, then check them.
verdict-none-exam = Who does it? Place the cards and hand them in; there is one try.
verdict-none-discuss = Who does it? Place the cards as you all see it, then see what the model says.
verdict-untold = It is back under the deck.
verdict-untold-hint = It is back under the deck; a hint may help.
verdict-right = Right, { $owner }: { $card }.
verdict-wrong = Not { $owner }: { $card }.
results-out-of = of { $cards } right first time
results-chance = Guessing gives { $chance } of { $cards } on average ({ $percent } %).
results-marks-of = of { $cards }
results-formula-first-try = Score = cards right the first time.
results-formula-parts = Score = a card each, less an equal share for each wrong try.
results-formula-minus = Score = cards right the first time, less what guessing would win for each that was wrong.
results-formula-hints = { $count ->
    [one] One hint takes off a quarter.
   *[other] { $count } hints take off a quarter each.
}
results-first-and-final = Right first time: { $first } of { $cards }. Right in the end: { $right } of { $cards }.
results-credit = With part marks: { $credit } of { $cards }
results-credit-formula = A card that is right after one wrong bin of three counts half.
results-agreement = You and the model agree on { $count } of { $cards }
results-agreement-about = Nothing is scored. Where you differ, read why the model says so, and discuss it.
results-differ = { $count ->
    [one] The model says something else of one card
   *[other] The model says something else of { $count } cards
}
results-beliefs = { $count ->
    [one] One belief to fix
   *[other] { $count } beliefs to fix
}
results-belief = “{ $belief }” { $cure }
results-beliefs-discussed = { $count ->
    [one] One belief to discuss
   *[other] { $count } beliefs to discuss
}
results-untold = This scene does not tell its answers.
results-in-the-deck = nothing
team-formula = A point for each card that was right at once.
team-formula-pass = A point for each card that was right at once, half a point for one that another team had wrong before.
results-corrected = Corrected for guessing: { $percent } %
results-corrected-formula = Corrected = (score − guessing) ÷ (100 % − guessing), not below 0
results-final = { $wrong ->
    [0] All lie where they belong, without a wrong drop.
    [one] All lie where they belong, after one wrong drop.
   *[other] All lie where they belong, after { $wrong } wrong drops.
}
results-none-missed = None missed
results-missed = { $count ->
    [one] One card to look at again
   *[other] { $count } cards to look at again
}
results-you-said = You said { $chosen }; it is { $owner }
results-sources = Read in: { $titles }
results-show = Show it on the stack
results-show-name = Show it on the stack: { $card }
results-landed = Where your answers landed
results-chip-right = { $card }, right first time
results-chip-wrong = { $card }, missed
results-chip-agrees = { $card }, you agree
results-chip-differs = { $card }, you differ
results-chip = { $card }: { $owner }
owner-nobody = Nobody

# Exam questions
command-choose-option = Choose an answer
command-go-on = Begin, answer or go on
command-previous-question = Question before
command-next-question = Question after
command-hand-in = Hand in
command-missed-questions = Only the missed questions
command-another-paper = Another paper
keys-one-to-five = 1 to 5, A to E
paper-about = Questions as the exam has them, made from the tasks of the catalogue. The answers are what is right today; where older exam texts say otherwise, the reason says so.
paper-count = How many
paper-questions = { $count } questions
paper-forms = Which kind
paper-one-of-four = One right of four
paper-two-of-five = Two right of five
paper-both = Both kinds
paper-way = When the answers are told
paper-at-once = With answers at once
paper-exam = Like the exam
paper-services = About
paper-all-services = All services
paper-which = Number of the paper
paper-other-number = Another number
paper-number-why = The same number with the same choices is the same paper, so a class can have it together. Each day suggests its own.
paper-begin = Begin
paper-too-few = These services give no such question. Choose more services.
paper-resume = Go on with paper { $number }, question { $at } of { $count }
paper-leave = Set up
paper-number = Paper { $number }
paper-open = { $count ->
    [0] All answered
    [one] 1 question open
   *[other] { $count } questions open
}
paper-result = See the result
paper-out-of = of { $count } questions right
paper-percent = That is { $percent } %.
paper-chance = Guessing gives { $percent } % on average.
paper-chance-why = One right of four is guessed once in 4 times, two right of five once in 10
paper-none-missed = None missed
paper-missed = { $count ->
    [one] One question to look at again
   *[other] { $count } questions to look at again
}
hint-paper-setup = Enter begins
hint-paper-results = { $keys ->
    [off] Esc leaves the paper
   *[on] M asks only the missed again · N gives another paper
}
hint-question = { $keys ->
    [off] Enter goes on · Esc leaves the paper for later
   *[on] 1 to 5 or A to E choose · Enter goes on · Esc leaves the paper for later
}
question-number = Question { $at } of { $count }
question-one-aws = Which of these is AWS’s responsibility in { $service }?
question-one-aws-any = Which of these is AWS’s responsibility?
question-one-customer = Which of these is the customer’s responsibility in { $service }?
question-one-customer-any = Which of these is the customer’s responsibility?
question-one-shared = Which of these do AWS and the customer share in { $service }, each with a part of its own?
question-one-shared-any = Which of these do AWS and the customer share, each with a part of its own?
question-two-aws = Which TWO of these are AWS’s responsibility in { $service }?
question-two-aws-any = Which TWO of these are AWS’s responsibility?
question-two-customer = Which TWO of these are the customer’s responsibility in { $service }?
question-two-customer-any = Which TWO of these are the customer’s responsibility?
question-two-shared = Which TWO of these do AWS and the customer share in { $service }, each with a part of its own?
question-two-shared-any = Which TWO of these do AWS and the customer share, each with a part of its own?
question-premises = Unless an answer says otherwise: { $premises }.
question-premise = { $service } with { $setting }: { $choice }
question-option = { $letter }: { $text }
question-option-of = { $letter }: { $text }, { $service }
question-choose-one = Choose one answer.
question-chose-one = One answer chosen.
question-choose-two = Choose two answers: { $count } of 2 chosen.
question-chose-two = Two answers chosen. To choose another, take one back.
question-answer = Answer
question-next = Next question
question-right = Right: { $letters }.
question-wrong = Not right. It is { $letters }.
question-unanswered = Not answered in full
option-a = A
option-b = B
option-c = C
option-d = D
option-e = E
option-right = Right, and you chose it
option-passed-over = Right, and you passed it over
option-wrong = Wrong, and you chose it
option-not = Not an answer here
option-of-aws = AWS’s
option-of-customer = the customer’s
option-of-both = shared
about-services = { $count } services

# Review, drill and weak spots
hint-review = What is answered in any scene is remembered; one answer a day counts
review-about = What you missed comes back the next day. What you know comes back later each time, just before you would forget it.
review-due = { $count ->
    [one] card is due today
   *[other] cards are due today
}
review-start = { $count ->
    [one] Review 1 card
   *[other] Review { $count } cards
}
review-most = { $count } at a time, the longest due first.
review-waiting = { $count ->
    [one] 1 more waits for a scene that is not open.
   *[other] { $count } more wait for scenes that are not open.
}
review-none = Nothing is due today
review-next = The next cards come back on { $date }. Until then, a drill asks what you choose.
review-empty = Play a scene first: its cards come back here. Or let a drill ask what you choose.
review-drill = Set up a drill
review-days = The next days
review-day = { $count ->
    [one] 1 card
   *[other] { $count } cards
}
hint-drill = Nothing chosen is the same as all
drill-about = Choose what to be asked. What you missed before is drawn first.
drill-services = Services
drill-layers = Layers
drill-difficulty = Difficulty
drill-cards = Cards
drill-number = Drawn by number
drill-number-about = Whoever has missed the same gets the same cards for the same number.
drill-another = Another number
drill-all = All
drill-all-services = All services
drill-all-layers = All layers
drill-service = Ask about { $service }
drill-layer = Ask about the layer { $layer }
drill-size = { $count } cards at most
drill-easy = Whoever owns the cell does the task.
drill-medium = All tasks that the exam may ask for.
drill-hard = Shared work, exceptions to the owner of the cell, what older exam texts say otherwise, and what you missed before.
drill-expert = All that is hard, and what is beyond CLF-C02.
drill-fit = { $count ->
    [0] No task fits
    [one] 1 task fits
   *[other] { $count } tasks fit
}
drill-start = { $count ->
    [0] Start
    [one] Start with 1 card
   *[other] Start with { $count } cards
}
hint-weak-spots = Click a cell to practise it, what was missed first
weak-legend-missed = missed of answered: few to all
weak-legend-right = none missed
weak-legend-new = not asked yet
weak-share = { $missed } of { $answers }
weak-cell = { $service }, { $layer }: { $missed } of { $answers } missed; practise it
weak-cell-only = { $service }, { $layer }: { $missed } of { $answers } missed
weak-cell-new = { $service }, { $layer }: not asked yet; practise it
weak-cell-none = { $service }, { $layer }: no task here
weak-beliefs = What you believed
weak-beliefs-none = No wrong belief has shown yet.
weak-believed = You believed this on { $date }

history-title = Your attempts
history-row = { $date }, { $clock } · { $mode } · { $order } · { $first } of { $cards } right first time · { $time }
history-order = order { $order }
history-as-written = order as written
history-seconds = { $seconds } s
history-minutes = { $minutes } min
history-earlier = { $count } earlier
history-chart = Chart of your attempts, oldest first. Right the first time: { $scores }. Guessing gives { $guessed }.
history-legend = The line: cards right the first time, attempt by attempt. Dashed: what guessing gives, { $guessed }.
percent = { $percent } %

# Learn
learn-path = Lessons
learn-walk = Whose is it?
learn-checklist = Five steps
learn-mistakes = Mistakes
learn-exam = The exam
hint-learn = Enter opens a lesson · Ctrl+K finds any
learn-title = The chapter in short cards
path-about = Each lesson is read in a minute, beside the real stack, and ends in something to do.
path-begin = Begin: { $title }
path-continue = Continue: { $title }
path-read = { $read } of { $count } read
path-all-read = All { $count } lessons are read
path-lesson = { $number }. { $title }
path-read-on = Read on { $date }
path-unread = Not read yet
hint-lesson = Left and Right turn · Tab goes to cards and cells · Esc back to the lessons
lesson-place = Lesson { $number } of { $count }
lesson-leads = Go on from here
lesson-practise = Practise: { $title }
lesson-service = { $service } in Explore
lesson-cell = { $layer } of { $service }
sort-title = Your turn: whose work is it?
sort-answer = { $owner }: { $task }
sort-done = { $right } of { $count } right. The lesson counts as read.
living-invitation = Click a cell of the stack to read what each side does there.
living-open = Open in Explore

hint-mistakes = Click a card, or press Enter on it, to turn it over
mistakes-about = Beliefs that many hold and that are wrong. Say first what is wrong with a card, then turn it over.
mistakes-search = Search the cards
mistakes-clear = Clear the search of the cards
mistakes-all = All { $count }
mistakes-all-name = { $count ->
    [one] Show all, 1 card
   *[other] Show all, { $count } cards
}
mistakes-believed = What I believed { $count }
mistakes-believed-name = { $count ->
    [one] Show what I believed, 1 card
   *[other] Show what I believed, { $count } cards
}
mistakes-turn-back = Turn all back
mistakes-none = No card fits
mistakes-none-believed = No wrong belief has shown in Practise yet
mistakes-general = The model as a whole
mistakes-front = Turn over
mistakes-front-name = “{ $belief }” { $mark }
mistakes-back = Turn back
mistakes-back-name = Right is: { $cure } Turn back “{ $belief }”
mistakes-shows = Where it shows
mistakes-task = { $service }: { $task }

hint-exam = Each button leads to where it is learned or practised
exam-title = { $code }: { $name }
exam-since = In place of { $before } since { $date }. { $about }
exam-weights = Domains and their weights
exam-weights-about = So much of the scored content. The domain in bold is that of the model.
exam-mark = The thin mark: { $before }
exam-domain-name = Domain { $number }, { $name }: { $percent } %, in { $before } { $old } %
exam-domain-new = Domain { $number }, { $name }: { $percent } %
exam-tasks = What it asks about the model, in our words
exam-task = Task statement { $number }
exam-part = ({ $letter })
exam-part-number = { $number } ({ $letter })
exam-for = { $label }, for { $number }
exam-lesson = Lesson: { $title }
exam-scene = Scene: { $title }
exam-compare = Compare { $services }
exam-cell = { $service }: { $layer }
exam-form = Its form
exam-weaker = The guide does not say this; it was read on pages of others only.
exam-none = This catalogue tells of no exam
# The decision rule as a walk
command-answer-walk = Answer a question of the walk
command-walk-back = One question back
command-walk-leave = Other work
keys-digits = 0 to 9
keys-one-to-four = 1 to 4
hint-walk = { $keys ->
    [off] Backspace goes one question back
   *[on] 1 to 4 answer · Backspace goes one question back
}
hint-walk-choose = Type, and Enter takes the first task
walk-title = Whose is it?
walk-about = Choose a piece of work and answer the questions of the decision rule, one at a time. Each answer leaves fewer layers; at the end the owner is told.
walk-service = Which service?
walk-all-services = All
walk-on = On { $service }
walk-task = Which work?
walk-search = Search for a task
walk-search-clear = Clear the search
walk-found = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
walk-none = No task has these words. Choose a service to walk with your own words.
walk-none-here = No task here has these words. Walk with them as they are.
walk-more = { $count } more: choose a service, or type.
walk-own-words = “{ $words }” on { $service }
walk-own-words-about = Walk with your own words
walk-with = { $task }, { $service }
walk-of = { $service }
walk-answered = { $question } { $answer }
walk-back-to = Answer again: { $answered }
walk-off = You said: { $said }. { $why }
walk-number = Question { $number }
walk-answer = { $key }: { $answer }
walk-left = { $count ->
    [one] 1 of 13 layers is left
   *[other] { $count } of 13 layers are left
}
walk-ruled-out = { $cell }, ruled out
walk-owner = It is: { $owner }
walk-reason = Why
walk-no-task = No task of ours says exactly this, so the rule answers alone, with what you told it.
walk-layer-owner = But look at the stack: on { $service } what is left is { $owner }. Ask once more whether it happens by itself.
walk-misleads = Where the short rule misleads
walk-otherwise = The short rule says { $rule }. Here it is { $owner }.
walk-lesson = Lesson: { $lesson }
walk-ask-kind = What kind of service is { $service }: whose operating system does it run on?
walk-short-kind = Whose system?
walk-own = Your own machines
walk-rented = Rented machines: you install and patch the guest system
walk-published = AWS publishes patched systems, and they are rolled out to your machines
walk-run-by-aws = AWS runs the system under { $service }; you never log in to it
walk-why-own = { $service } is your own data centre: nothing of it is rented.
walk-why-rented = On { $service } you get machines, and the guest system on them is yours.
walk-why-published = On { $service } the machines run in your account: AWS brings out patched versions, and bringing them onto the machines is not AWS’s alone.
walk-why-run-by-aws = Under { $service } there is no guest system that you could patch in its usual form.
walk-ask-general = Does it ask for patching, configuration or training in general, on both sides at once?
walk-short-general = In general?
walk-yes = Yes
walk-no = No
walk-why-general = The words ask for both sides at once, not for one job.
walk-why-not-general = It is one job, not patching, configuration or training as such.
walk-ask-physical = Is it about buildings, hardware, the backbone or the hypervisor?
walk-short-physical = Building to hypervisor?
walk-ask-yours = Is it about data, identity, access rules, your own code, or what you log?
walk-short-yours = Data, identity, rules, code, logs?
walk-ask-depends = Then it depends on the service. On what?
walk-short-depends = It depends on:
walk-system = The operating system, the engine, the runtime or finished software
walk-encryption = Encryption and keys
walk-backup = Copies, backups and failover
walk-why-layer = It belongs to { $layer }.
walk-ask-managed = AWS runs the system under { $service }. Does the task ask for the work itself, or for a decision about it?
walk-ask-halves = On { $service } AWS publishes and you roll out. Which half is it?
walk-short-step = Which step?
walk-work = The work itself: run, patch, repair
walk-decision = A decision or step that waits for you: choose, switch on, set the time, move to another version
walk-publishing = AWS’s half: make, publish and run it
walk-rolling-out = Your half: choose it, roll it out, move to it, put it right
walk-kept-current = The whole of it: patch it and keep it current
walk-why-work = Read the verb: it asks for the work itself.
walk-why-decision = Read the verb: it asks for a choice, or for a step that waits for you.
walk-why-whole = To keep it patched takes a new version and its way onto the machines.
walk-ask-cipher = Is it always on or on by default, or does somebody have to choose it? And whose key is it?
walk-short-cipher = By itself?
walk-ask-copies = Does the service do it by itself, or does somebody have to choose it?
walk-short-copies = By itself?
walk-by-itself = By itself: the service does it
walk-key-chosen = Chosen: a switch, a key or care of your own
walk-copies-chosen = Chosen: a switch, a number or a step of your own
walk-why-by-itself = The service does this without being asked.
walk-why-chosen = Nobody does it unless you choose it.
walk-end-own = On machines of your own the whole stack is yours.
walk-end-general = Patching, configuration and training in general are shared: each side does its own part.
walk-end-physical = From the building up to the hypervisor, it is AWS’s.
walk-end-yours = Data, identity, access rules, your code and your logs are the customer’s, on every service.
walk-end-guest = Where the guest system is yours, so are the engine and the runtime on it.
walk-end-managed-work = Where AWS runs the system, AWS does the work on it.
walk-end-managed-decision = AWS does the work, but this waits for the customer’s word.
walk-end-publishing = AWS publishes and runs it: the half that is AWS’s.
walk-end-rolling-out = To let it onto the machines is the half that is the customer’s.
walk-end-kept-current = AWS publishes, the customer rolls out: shared.
walk-end-encrypted = What the service encrypts by itself, AWS encrypts.
walk-end-key = A switch or a key that somebody has to choose is the customer’s.
walk-end-copied = What the service copies by itself, AWS copies.
walk-end-copies = A switch, a number or a step that somebody has to choose is the customer’s.
walk-trap-own = Do not take this over to the cloud: there, building and hardware are AWS’s.
walk-trap-general = Asked for one job, it has one owner: the guest system of EC2 is patched by the customer alone.
walk-trap-physical = One exception: the room of an Outposts rack, its power and its line are the customer’s.
walk-trap-yours = AWS keeps endpoints up and offers the tools; who may use them stays with the customer. Not every service has security groups: S3, DynamoDB and WorkMail use policies and access rules.
walk-trap-guest = The same words on RDS or Lambda are AWS’s work. Name the service first.
walk-trap-managed-work = Windows, optional updates and new major versions wait for the customer, and RDS Custom for Oracle gives the patching of the system back.
walk-trap-managed-decision = “AWS patches it” is true, and still the window, the optional updates and the move to a new major version are the customer’s.
walk-trap-halves = The short rule calls it shared. One half alone has one owner: AWS publishes, the customer lets it in.
walk-trap-kept-current = Self-managed nodes, or updates that were switched off, put all of it on the customer; EKS Auto Mode puts the nodes on AWS.
walk-trap-encrypted = Older texts give all encryption to the customer. By itself AWS encrypts S3 objects, DynamoDB tables and WorkMail; RDS storage and EBS volumes wait for a switch.
walk-trap-key = Always on does not mean your key: the service encrypts in any case, and a key of your own is your choice.
walk-trap-copied = AWS takes the backup, and how long it is kept is the customer’s. Copies do not help against one’s own delete command.
walk-trap-copies = AWS runs the copies, but versioning, retention and a second zone are there only if the customer chooses them.
walk-but-own-site = The machines are AWS’s, but they stand in your building: the room, the power, the door and the line to the Region are yours.
walk-but-endpoint = The rules about who may call are yours; the endpoint itself and its certificate are a part of the service.
walk-but-own-encryption = The service encrypts by itself only what it keeps itself. What your code encrypts before, and the disks you add, wait for you.
walk-but-encryption-of-both = The service encrypts what it stores by itself, and you choose which fields are encrypted before, and whose key it is.
walk-but-taken-back = In this form you have taken the machine back: RDS Custom for Oracle, self-managed nodes, or updates opted out of. Then its patches are yours.
walk-but-optional = An optional update waits until you apply it; only a mandatory one is installed by AWS after its date.

# The five steps as a checklist
hint-checklist = Tab walks over the boxes, the space bar ticks
checklist-about = Pick a service and go through the five steps. Your ticks are kept for each service.
checklist-service = Checklist for { $service }
checklist-title = { $service }: the five steps
checklist-count = { $done } of { $all } ticked
checklist-save = Save as text…
checklist-copy = Copy
checklist-print = Open to print
checklist-clear = Clear the ticks
checklist-explore = Show the stack
checklist-file = five-steps-{ $service }.md
checklist-print-about = “Open to print” shows the list in your browser, from where it can be printed.
checklist-foot = Made with Layercake on { $date }. Layercake is not affiliated with AWS.
checklist-identify = 1. Say what kind of service it is
checklist-about-identify = The division of work changes with the kind of service, its form and its settings. Tick what fits yours.
checklist-yours = 2. List what is yours
checklist-about-yours = Your work on each layer, shared layers included. Tick what you know how to do.
checklist-theirs = 3. List what is AWS’s
checklist-about-theirs = AWS’s work on each layer, its halves of shared layers included. Tick what you can leave to AWS.
checklist-implement = 4. Set the controls that are yours
checklist-about-implement = AWS will not secure your resources by itself. Tick what is done.
checklist-usual-form = The tasks describe the usual form of the service; you have changed its settings.
checklist-review = 5. Review and audit
checklist-about-review = Regular audits are your duty, with AWS’s tools where there are some. Tick what was looked at.
checklist-model = Kind of service
checklist-scope = Form
checklist-settings = Settings
checklist-review-trusted-advisor = Look at the gaps that Trusted Advisor shows.
checklist-review-security-hub = Look at the gaps that Security Hub shows; AWS now calls its checks Security Hub CSPM.
checklist-review-config-rules = Let AWS Config rules check your settings, such as whether EBS volumes are encrypted.
checklist-review-public-access = Look for what your own settings have opened to the public.
checklist-review-next-audit = Set the day of the next audit.

# Illustrations of lessons
models-slider = Service model: { $service }
models-previous = Service model before
models-next = Next service model
models-on-premises = On-premises
models-iaas = IaaS
models-paas = PaaS
models-managed = Managed
models-serverless = Serverless
models-saas = SaaS
models-count = { $service } { $count }
models-way = Layers that are yours alone: { $way }.
models-to-aws = AWS takes over with this step: { $layers }.
control-question = What do you want to decide about?
control-system = All of the operating system
control-platform = A part of system or platform
control-code = Only the code
control-data = Only data and users
control-fits-system = These leave the guest operating system to you, and its patches with it. Least work first.
control-fits-platform = Here you and AWS each have a part of the operating system or the platform, such as when updates are applied. Least work first.
control-fits-code = AWS looks after operating system and platform. The code and all that stands above it stay yours. Least work first.
control-fits-data = AWS runs the software too. Data and access stay yours. Least work first.
control-counts = { $customer } layers yours, { $shared } shared
control-yours = Yours: { $layers }
control-shared = Shared: { $layers }
control-explore = Show { $service }
house-empty = Empty flat: { $service }
house-furnished = Furnished flat: { $service }
house-stretch = A picture helps to remember; it proves nothing. What is true of a service stands in its stack.
house-hint = Press a part of the house or a layer to see what it stands for.
house-name = { $part }: { $layers }, { $owner }
house-owner-aws = AWS’s, the landlord
house-owner-customer = Yours, the tenant
house-owner-shared = Each side has a part
house-owner-none = Not there
house-layer = { $layer }: { $owner }
house-stands-for = { $part }. Stands for: { $layers }. { $owner }.
house-layer-stands = { $layer } is in the house: { $parts }. { $owner }.
house-outer-door = Outer door
house-hall-alarm = Fire alarm
house-walls = Walls and roof
house-hallway = Hallway pipes
house-party-walls = Walls between flats
house-fittings = Fittings
house-flat-door = Flat door
house-keys = Keys
house-flat-alarm = Alarm
house-desk = Desk
house-strongbox = Strongbox
house-copies = Copies
house-belongings = Belongings
house-about-outer-door = The main lock: guards, fences and checks at the doors of the data center.
house-about-hall-alarm = Power, cooling and fire suppression of the building.
house-about-walls = What carries everything: servers, storage and network gear.
house-about-hallway = What leads to every flat: AWS’s network between its sites.
house-about-party-walls = The hypervisor keeps you and your neighbours apart.
house-about-fittings = Operating system and engine. An empty flat leaves them to you; managed services come furnished.
house-about-flat-door = Who may come in, and by which way. An open window is not the landlord’s fault.
house-about-keys = You choose who gets keys. Shared keys are your own risk; the landlord has none.
house-about-flat-alarm = Your own alarm: recording and watching what happens in the flat.
house-about-desk = What you do here, and how carefully: your code.
house-about-strongbox = What is locked away, and who has that key.
house-about-copies = What you can fall back on after a loss.
house-about-belongings = What all of it is for: your data.
notice-checklist-copied = The checklist is on the clipboard as Markdown
notice-file-written = Saved as { $file }
show-in-folder = Show in folder
notice-folder-not-shown = The folder cannot be shown: { $reason }
notice-export-copied = Copied
notice-export-stopped = Stopped. Nothing was written.
notice-file-not-written = The file was not written: { $reason }
notice-scene-full = A scene holds { $count } cards at most
notice-choose-first = Another program changed this file too: choose first which of the two to keep
notice-no-save-dialog = This system has no dialog for saving that Layercake can use; copy the list instead
notice-page-opened = Your browser should show the list now, ready to print. If it does not, open { $file } while Layercake runs.

# Files
problems-title = Problems in this file
problems-count = { $count ->
    [one] { $file } has 1 problem
   *[other] { $file } has { $count } problems
}
problems-first = line { $line }, column { $column }: { $message }
problems-show = Show
problems-reload = Read again
problems-dismiss = Dismiss the problems of { $file }
problems-more-files = { $count ->
    [one] One more file has problems
   *[other] { $count } more files have problems
}
path-title = Open scene
path-why = This system has no file dialog that Layercake can use. Type the path of the file, or drop the file on the window.
path-label = Path of the scene file, or of a folder of scenes
path-open = Open

# The page on which scenes are written

command-new-work = New scene
command-open-work = Open a scene to write on
command-save-work = Save the scene
command-save-work-as = Save the scene as
command-undo-in-work = Take back the last change of the scene
command-redo-in-work = Make the change of the scene again
command-play-beside = Play the scene beside its form
save-path-title = Save scene
notice-columns-full = Six columns are the most that fit; remove one first
notice-picture-copied = The comparison is on the clipboard as a picture
notice-table-copied = The comparison is on the clipboard as a Markdown table
notice-last-column = One service always stays
notice-scene-opened = Opened { $file }
notice-reloaded = Reloaded { $file }
notice-folder-added = The scenes of { $folder } are on the shelf
notice-folders-full = There is no room for another folder; remove one first
notice-files-polled = The system does not say when files change, so Layercake looks every second
notice-not-saved = Not saved yet, but still here in this window: { $reason }
notice-saves-left-out = Not all that was saved could be read: { $reason }
notice-settings-reset = Settings and scores start afresh: { $reason }
notice-saves-kept-aside = Settings and scores of this session are not saved: { $reason }
notice-settings-restored = Settings and scores are those of an earlier day: { $reason }
notice-saved-beside = { $reason }
notice-saved-again = All of it is saved now
notice-report-copied = The report is on the clipboard

# After a fault
fault-title = Layercake failed and had to close
fault-when = That was on { $day }, and it was a fault of Layercake, not yours.
fault-saved = What you had done until then is saved.
fault-not-saved = What you had done last could not be saved. What was saved before that is there.
fault-again = It came again soon after the start. If it keeps coming, start with nothing open: no scene on the table, no file, no folder. Scenes that you were writing stay where they are kept and come back with the start after that. Your scores and settings stay too.
fault-what = What happened, in the words of the program
fault-report = The report lies here
fault-private = It says what the program was doing, and holds nothing that you wrote. Please send it to those who make Layercake.
fault-go-on = Go on
fault-copy = Copy the report
fault-empty = Start with nothing open

# Folders of one’s own, and files opened last
folders-own = Folders of your own
folders-about = All scenes and lesson plans in these folders are on the shelf, and new ones come by themselves. Folders inside them count too, one level deep.
folders-add = Add a folder
folder-scenes = { $count ->
    [one] 1 scene
   *[other] { $count } scenes
}
folder-plans = { $count ->
    [0] no lesson plan
    [one] 1 lesson plan
   *[other] { $count } lesson plans
}
folder-brings = { $scenes }, { $plans }
folder-remove = Remove
folder-remove-name = Remove the folder { $folder } from the list
recent-title = Files opened last
recent-none = No file has been opened yet.
recent-open = Open
recent-open-name = Open { $file }
recent-edit = Edit
recent-edit-name = Edit { $file }
recent-forget = Forget
recent-forget-name = Forget { $file }
recent-missing = { $file } (missing)
recent-more = More on the Author page
files-missing = missing

# Help
help-title = Help and keys
help-about = Every service is a stack of the same thirteen layers. Orange is AWS's work, blue is yours, a bar cut in two is shared.
help-mouse = Click a layer for its details. Ctrl+click (Cmd on a Mac) a service to put it beside the others. In a scene, drag a card to a bin, or click the card and then the bin.
help-terms = Words with a dotted underline are terms: point at one, tap it or go to it with Tab to read what it means. Tab stops once in a paragraph, Left and Right go on to its other terms, and Enter keeps the explanation open.
keys-one-to-nine = 1 to 9
help-not-affiliated = Layercake is not affiliated with AWS. Facts were checked on the dates shown beside their sources.

# Facts
facts-title = About the facts
facts-not-affiliated = Layercake is not affiliated with AWS. Facts were checked on the days shown beside their sources.
facts-hint = The search goes through all parts · Esc clears it
facts-search = Search all parts
facts-clear = Clear the search
facts-sources = Sources
facts-notes = Older exam texts
facts-misconceptions = Misconceptions
facts-lessons = Lessons
facts-terms = Terms
facts-open-points = Open points
facts-part = { $part } { $count }
facts-part-name = { $count ->
    [one] { $part }, 1 entry
   *[other] { $part }, { $count } entries
}
facts-part-off = { $part }: off
facts-turn = { $count ->
    [one] Turn to { $part }, 1 entry
   *[other] Turn to { $part }, { $count } entries
}
facts-none = Nothing in { $part } fits “{ $search }”
facts-none-here = But it is found in:
facts-none-anywhere = Nothing in the other parts does either. All words must occur in one entry; try fewer or shorter ones.
facts-empty = Nothing stands here
facts-hidden = { $count ->
    [one] 1 more is beyond CLF-C02 and not shown.
   *[other] { $count } more are beyond CLF-C02 and not shown.
}
facts-notes-off = The notes on older exam texts are switched off, here and on the other pages.
facts-notes-on = Switch the notes on
facts-notes-about = Exams, courses and books change more slowly than AWS. Where they may still say something else, this is what they say, what is right today, and how to answer.
facts-weight-high = An exam answer or a real decision may turn on it
facts-weight-medium = Good to know
facts-weight-low = A matter of words
facts-older = Older texts say
facts-today = Today
facts-since = Since
facts-exam = In the exam
facts-misconceptions-about = Beliefs that many hold and that are wrong, each with the sentence that puts it right.
facts-belief = “{ $belief }”
facts-terms-about = Words that the exam and this app use, in one or two plain sentences.
facts-term-also = Also written: { $names }
term-name = { $term }: explained
term-show = Show in the glossary
facts-open-points-about = What our sources leave open, and what to do meanwhile.
facts-layers = Layers
facts-read-in = Read in
facts-kind-current = reads as present-day
facts-kind-archived = right, but aging
facts-kind-copy = AWS’s words, read elsewhere
facts-kind-third-party = somebody else’s words
facts-kind-chapter = what Layercake teaches
facts-source = Checked { $date } · { $kind }
facts-used = { $count ->
    [one] Used by 1 statement
   *[other] Used by { $count } statements
}
facts-used-name = { $used }, { $key }
facts-use-duties = Duties
facts-use-tasks = Tasks
facts-use-services = Services
facts-use-layers = Layers in general
facts-use-of = { $service }: { $what }
facts-use-changed = { $what } ({ $choice })
facts-use-ending = its end
facts-use-more = {"; "}{ $what }
facts-use-task = { $id }: { $text }
facts-unused = Read beside the others; no statement names it

top-find = Find
command-find = Find anything
finder-title = Find anything
finder-field = Search services, layers, tasks, terms, lessons, scenes, settings and commands
finder-clear = Clear the search
finder-list = Results
finder-offers = Type to search, or choose one of these.
finder-hint = Nothing fits. Try fewer letters, or another word.
finder-count = { $count ->
    [0] No results
    [one] 1 result
   *[other] { $count } results
}
finder-best = The best { $count } results
finder-option = { $label }, { $kind }, { $beside }
finder-kind-service = Service
finder-kind-layer = Layer
finder-kind-command = Command
finder-kind-comparison = Comparison
finder-kind-setting = Setting
finder-kind-scene = Scene
finder-kind-lesson = Lesson
finder-kind-term = Term
finder-kind-task = Task
finder-kind-misconception = Misconception
finder-kind-note = Note
finder-kind-source = Source

# Present: what the room sees
present-who = Who secures what?
present-begin = Space uncovers
present-reveal = Reveal { $done } of { $all }
present-page = { $done } of { $all }
present-whose = Whose is it?
present-card = Card { $number } of { $all }
present-clock = { $card } · { $minutes }:{ $seconds }
present-cards = { $count ->
    [one] One card.
   *[other] { $count } cards.
}
present-rows = Rows { $first } to { $last } of { $all }
present-hands = { $owner }: { $count ->
    [one] one hand
   *[other] { $count } hands
}
present-side = { $owner }: { $text }
present-side-name = Side: { $owner }
present-side-right = Side: { $owner }, right
present-card-name = { $service }: { $card }
present-not = Not { $owner }. { $why }
present-first-time = of { $cards } right the first time
present-agrees = of { $cards } as the model has it
present-chance = Guessing would get { $percent } %.

# Notices of Present
notice-nothing-to-project = Nothing here to project. Open a stack, a comparison, a scene or a lesson first.
notice-added-to-plan = Added to your lesson plan, which has { $count ->
    [one] one view
   *[other] { $count } views
} now.
notice-plan-full = A lesson plan has room for 100 views. Take one out, or make another plan.
notice-plan-opened = Lesson plan opened: { $file }

# Present: what the presenter sees
presenter-copy = What the room sees
presenter-next = After the next step
presenter-end-of-it = Nothing comes after this.
presenter-answer = Answer
presenter-next-answer = Comes next
presenter-all-open = All of it lies open.
presenter-no-question = Nothing is asked here.
presenter-owner = { $service }: { $owner }
presenter-notes = Notes
presenter-goal = Goal: { $goal }
presenter-votes = Show of hands
presenter-fewer = One hand fewer for { $owner }
presenter-more = One more hand for { $owner }
presenter-stop = Stop { $number } of { $all }
presenter-stop-line = { $number }. { $name }, { $minutes } min
presenter-elapsed = { $minutes } min gone
presenter-planned = { $spent }, { $planned } of { $all } planned until here
presenter-end = End
presenter-order = Order
presenter-screen = Screen
presenter-dot = Large dot
sequence-bottom-up = Bottom to top
sequence-top-down = Top to bottom
sequence-differences = Only what differs
sequence-free = Free: the cell you click
stride-row = A row at a time
stride-cell = A cell at a time
screen-other = The other screen, as soon as there is one
screen-name = { $name }, { $width } × { $height }
screen-ours = { $name }, { $width } × { $height }: this window

# Present: the page
prepare-plans = Lesson plans
prepare-room = Room and settings
prepare-votes = Votes
hint-plans = F5 projects what a page shows, without any plan
hint-plan = Drag a view by its dots, or move it with Up and Down
hint-room = The keys of A+ and A− change the size while you present
hint-votes = { $keys ->
    [off] While you present, the presenter’s window counts hands for AWS, Customer and Shared
   *[on] While you present: A, C and S count hands for AWS, Customer and Shared
}
plans-about = A lesson plan is a row of views with your notes. To fill one, go to any stack, comparison, lesson or scene and press { $keys }: what is shown there is added.
plans-new = New plan
plans-open = Open file…
plans-own = Your plans
plans-none-own = None yet. Make a new one, or change a copy of one of ours.
plans-ready = Ready to use
plans-none-ready = None here.
plan-untitled = Plan without a title
plan-views = { $count ->
    [one] 1 view
   *[other] { $count } views
}
plan-minutes = { $count ->
    [one] 1 minute
   *[other] { $count } minutes
}
plan-length = { $views }, { $minutes }
plan-from-file = { $length }, from { $file }
plan-start = Start
plan-start-name = Start: { $plan }
plan-start-two = Start with presenter’s window
plan-start-two-name = Start with presenter’s window: { $plan }
plan-go-on = Go on at view { $number }
plan-go-on-name = Go on at view { $number }: { $plan }
plan-copy = Change a copy
plan-copy-name = Change a copy: { $plan }
plan-change = Change
plan-change-name = Change: { $plan }
plan-delete = Delete
plan-delete-name = Delete: { $plan }
plan-delete-ask = Delete “{ $plan }”?
plan-delete-yes = Delete it
plan-delete-no = Keep it
plan-undo = Undo
plan-undo-name = Undo the last change of a plan
plan-redo = Redo
plan-redo-name = Redo the last change of a plan
plan-back = Lesson plans
plan-save = Save as file…
plan-save-needs-title = Give the plan a title first
plan-title = Title of the plan
plan-title-hint = What the lesson is about
plan-empty = No views yet. Go to any stack, comparison, lesson or scene and press { $keys }: what is shown there is added.
stop-name = { $number }. { $name }
stop-grip = { $view }, { $about }
stop-show = Show from here
stop-show-name = Show from here: { $view }
stop-up = Up
stop-up-name = Move up: { $view }
stop-down = Down
stop-down-name = Move down: { $view }
stop-remove = Remove
stop-remove-name = Remove: { $view }
stop-title = Title
stop-title-name = Title of view { $number }
stop-minutes = Minutes
stop-minutes-name = Minutes for view { $number }
stop-notes = Notes, for you alone
stop-notes-name = Notes on view { $number }
stop-notes-hint = What to ask, what to say, which slip is common
stop-hands = Show of hands
stop-hands-name = Show of hands: { $view }
stop-pace-name = How it is uncovered: { $view }: { $pace }
stop-missing = Not here: { $names }. This view is left out when the plan is shown.
stop-missing-part = Not here: { $names }. The view is shown without it.
subject-stacks = Stacks: { $services }
subject-rows = Stacks: { $services }; { $rows } of { $all } layers
subject-lesson = Lesson
subject-scene = { $count ->
    [one] Scene with 1 card
   *[other] Scene with { $count } cards
}
pace-predict = The class says first, then it is uncovered
pace-open = Nothing is covered
pace-rows = a row at a time
pace-cells = a cell at a time
pace-plain = { $sequence }, { $stride }
pace-asked = { $sequence }, the class says first
pace-all-open = Nothing covered
pace-all-open-asked = Nothing covered, show of hands
room-about = What is set here holds for whatever you project. A view of a lesson plan has its own way of being uncovered.
room-title = Can the back row read it?
room-by-rows = I know the rows
room-by-distance = I know the distance
room-rows = Rows of seats
room-rows-about = The first row is 2.5 m from the picture, the next ones are 1 m apart.
room-distance = Back row to picture, in metres
room-distance-about = Measured from the seat that is farthest away.
room-picture = Height of the picture, in metres
room-size = Size of what is projected, in percent
room-can = Yes. The back row, { $distance } m away, can read the smallest text.
room-cannot-smallest = Not all of it. The back row, { $distance } m away, cannot read the smallest text.
room-cannot = No. The back row is { $distance } m away.
room-reaches = The smallest text can be read from { $smallest } m away, ordinary text from { $ordinary } m.
room-larger = At a size of { $percent } % it can.
room-set = Set the size to { $percent } %
room-higher = Even at { $percent } %, the smallest text reaches { $smallest } m and ordinary text { $ordinary } m. A picture { $height } m high would do, or seats nearer to it.
room-too-far = No picture that we know of is high enough for that. Let them sit nearer.
room-rule = Rule: AVIXA V202.01:2016, letters at least 1/200 of the distance high.
settings-title = How it is shown
settings-pace = Pictures are uncovered
settings-pace-about = “Next step” uncovers them in this order.
settings-card = A card of a scene may take
settings-card-free = As long as it takes
settings-card-limited = A set time
settings-card-seconds = seconds for a card
settings-pen = What the pen draws
settings-pen-fades = Fades
settings-pen-stays = Stays
settings-screen = The picture goes to
votes-none = No votes yet. While you present, count the hands that go up for AWS, Customer or Shared before you uncover the answer: each count is kept here.
votes-about = { $count ->
    [one] 1 vote, kept on this machine only.
   *[other] { $count } votes, kept on this machine only.
}
votes-forget = Forget all
votes-forget-ask = Forget all votes?
votes-forget-yes = Forget them
votes-forget-no = Keep them
votes-asked = What the class was asked
votes-truth = In fact
votes-nobody = Nobody’s
votes-line = { $service }: { $asked }
votes-hands = { $owner } { $count }
votes-below = { $when } · { $hands } · In fact: { $truth }
votes-name = { $asked }. { $when }. Hands: { $hands }. In fact: { $truth }
votes-more = Show { $count } more

# What is written on the Author page

top-author = Author
hint-author = Drag a card to another place, or Alt+Up and Alt+Down on its row · a problem leads to its field
hint-author-start = What is not saved in a file yet is kept when the window closes
author-title-of-page = Write a scene
author-about = A scene is a story with cards to sort. Write it in a form, play it beside, and save it as a file that is yours.
author-new = New scene
author-open = Open a scene…
author-works = Being written
author-untitled = Scene without a title
author-in-no-file = Not saved in a file yet
author-changed = { $file }, with changes that are not saved
author-saved = { $file }, saved
author-write-on = Write on
author-write-on-name = Write on: { $scene }
author-close = Close
author-close-name = Close: { $scene }
author-discard = Discard
author-discard-name = Discard: { $scene }
author-discard-ask = Throw away what is not saved of “{ $scene }”?
author-discard-yes = Throw it away
author-discard-no = Keep it
author-shipped = Start from a scene that ships
author-shipped-about = You write on a copy; the scene itself stays as it is.
author-duplicate = Duplicate
author-duplicate-name = Duplicate: { $scene }
author-shipped-line = { $difficulty } · { $count ->
    [one] 1 card
   *[other] { $count } cards
}
author-back = All scenes
author-save = Save
author-save-as = Save as…
author-undo = Undo
author-redo = Redo
author-pane-form = Form
author-pane-form-name = Show the form
author-pane-text = Text
author-pane-text-name = Show the text of the file
author-play-beside = Play beside
author-no-problems = No problems
author-problems = { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
author-problem = Go to the problem: { $problem }
author-problem-at = { $where }: { $problem }
author-line = Line { $line }
author-told = { $message }; { $help }
author-with-problems = { $name }, { $count ->
    [one] 1 problem
   *[other] { $count } problems
}
author-conflict = Another program changed { $file }. Which shall it be?
author-conflict-about = Until you choose, both are kept. Undo brings yours back after you took theirs.
author-keep-mine = Keep mine
author-take-theirs = Take theirs
author-differs = What differs
author-mine-from = Mine, from line { $line }
author-theirs-from = Theirs, from line { $line }
author-ends-here = (it ends before that line)
author-gone = { $file } is gone. What is here is kept.
author-write-again = Save to write it again
author-the-scene = The scene
author-cards = Cards
author-cards-count = { $count ->
    [0] none yet
    [one] 1 card
   *[other] { $count } cards
}
author-add-card = New card
author-add-task = From the catalogue…
author-no-cards = A scene needs at least one card. Write your own, or take one from the catalogue.
author-card-empty = Card without a text
author-card-row = Card { $number }: { $text }, { $owner }
author-card-row-unknown = Card { $number }: { $text }
author-card-number = Card { $number }
author-card-of = Card { $number } of { $count }
author-outline = Scene and cards ({ $count })
author-outline-name = Scene and cards; shown now: { $shown }
author-up = Up
author-up-name = Move this card up
author-down = Down
author-down-name = Move this card down
author-copy-card = Copy
author-remove-card = Take out
author-remove-comments = { $count ->
    [one] A comment in the file goes with this card.
   *[other] { $count } comments in the file go with this card.
}
author-remove-yes = Take it out
author-remove-no = Keep it
author-search-title = Tasks of the catalogue
author-search-done = Done
author-search-tasks = Words, a service, a layer, or whose it is
author-search-count = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
author-search-near = { $count ->
    [0] No task has all these words
    [one] No task has all these words; 1 comes near
   *[other] No task has all these words; { $count } come near
}
author-hit = { $service } · { $layer } · { $owner }. { $reason }
author-hit-in = In the scene · { $about }
author-hit-name = { $text }, { $about }
author-count = { $count } of { $most }
author-choice = { $field }: { $choice }
author-none = None
author-number-none = none
author-comments-in-list = { $count ->
    [one] A comment stands in this list of the file. It goes when you change the list here; in the text it can stay.
   *[other] { $count } comments stand in this list of the file. They go when you change the list here; in the text they can stay.
}
author-title = Title
author-title-hint = What the shelf shows
author-story = Story
author-story-hint = Who has what to do, in two sentences
author-goal = Goal
author-goal-hint = What a learner takes away
author-services = Services
author-services-about = { $count } of at most { $most } chosen
author-difficulty = Difficulty
author-difficulty-about = The shelf begins with the easy ones.
author-topic = Topic
author-topic-hint = The trade it is set in
author-shared-bin = A third bin, for work that AWS and the customer share
author-beyond-exam-scene = All of it is finer than the exam asks
author-rules = How it is played
author-reveal-usual = As usual in this mode
author-tries = Checks
author-tries-about = How often the board may be checked in the mode Check, 1 to 9.
author-minutes = Minutes
author-minutes-about = How long the mode Exam lasts, 1 to 240.
author-marks = Marks
author-order-about = The number of an order that everybody gets, 1 to 9999. With none, it is the order of the file.
author-id = Name of the scene among files
author-id-about = Lower-case words joined by hyphens. Progress is kept under this name.
author-others = More that is wrong
author-show-in-text = Show in the text
author-show-in-text-name = Show in the text: { $problem }
author-leave-out = Leave { $field } out
author-task = Task of the catalogue
author-task-about = Its number, as the catalogue and the command line list it.
author-write-own = Write it yourself instead
author-write-own-about = The card then says by itself what the task says, and all of it can be changed.
author-own-words = In your own words, where you like
author-text = Text
author-text-hint = Patch the operating system
author-text-about = The work, as an order.
author-service = Service
author-service-about = One of those of the scene.
author-layer = Layer
author-owner = Whose work it is
author-owner-about = A card of nobody’s stays in the deck.
author-reason = Reason
author-reason-hint = Why it is theirs
author-answers = What is said to wrong answers
author-why-not-aws = Said to whoever chose AWS
author-why-not-customer = Said to whoever chose Customer
author-why-not-shared = Said to whoever chose Shared
author-why-not-about = Left empty, this is said:
author-why-not-none = The reason
author-hint = Hint
author-hint-about = A question to ask oneself. Left empty, the layer asks its own.
author-halves = The two halves
author-halves-about = What each side does, as an order. The halves can be played as cards of their own.
author-halves-none = Not said
author-half-aws = AWS’s half
author-half-customer = The customer’s half
author-misconception = Wrong belief
author-misconception-about = The belief behind a wrong answer. It is what the results tell of.
author-notes = Notes on older exam texts
author-notes-about = Shown after the answer, where an older text says otherwise.
author-sources = Sources
author-sources-about = Where it was read.
author-source = { $key }: { $title }
author-choose = Choose…
author-choose-another = Choose another…
author-take-out-of-list = Take out: { $name }
author-search = Search: { $field }
author-more-hits = { $count ->
    [one] and 1 more; type to find it
   *[other] and { $count } more; type to find them
}
author-more = More
author-also = Also right in
author-also-about = Bins that are accepted besides.
author-beyond-exam-card = Finer than the exam asks
author-unverified = No source says it in so many words
author-card-id = Name of the card
author-card-id-about = Lower-case words joined by hyphens, different for each card.
author-broken = The brackets or quotation marks of this file do not match, so only its text can be shown. The form comes back when they do.
author-newer = This file was written for a newer Layercake (format { $format }). It can be read here, but not changed or saved.
author-text-of-file = Text of the file
author-back-to-form = Back to the form
author-plays-before = Played as it was before the problems
author-plays-not-yet = The scene can be played as soon as it has no problems.
save-path-why = This system has no file dialog that Layercake can use. Type where the scene shall be saved.
save-path-label = Path of the new file
save-path-save = Save
replace-title = Replace the file?
replace-why = { $file } is there already and holds something else.
replace-other = Choose another name
replace-yes = Replace it

# A scene on paper

worksheet-key = Answers: { $scene }
worksheet-variant = Variant { $name }
worksheet-name = Name
worksheet-date = Date
worksheet-asked = Who does it? Tick one box for each piece of work.
worksheet-asked-three = Who does it: AWS, the customer, or both (shared)? Tick one box for each piece of work.
worksheet-nobody = nobody
worksheet-colour = Colour the stack: one colour for AWS, another for the customer.
worksheet-foot = Made with Layercake. Not affiliated with AWS.

# Taking things away

export-title = Export
export-what = What
export-shown = Comparison: { $services }
export-everything = Everything
export-a-scene = A scene…
export-scene = Scene: { $scene }
export-pictures = Pictures
export-paper = Paper
export-notes = Notes
export-questions = Questions for a learning system
export-results = Results
export-look = Look
export-scale = Size
export-times = { $scale }x
export-transparent = Without background
export-outlined = Letters as outlines, for programs without the font
export-folder = A folder of pictures instead of one PDF
export-paper-size = Paper size
export-order-about = The same number gives the same order here, on paper and in every class.
export-two-variants = Variants A and B, B in another order
export-preview = Preview
export-count = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
export-question = { $text }: { $owner }
export-more = … and more
export-attempts = { $count ->
    [one] 1 attempt
   *[other] { $count } attempts
}
export-attempt = { $scene }, { $day }: { $right } of { $cards } at the first try
export-name = Name: { $file }
export-save = Save…
export-copy = Copy
export-making = Working…
export-progress = { $percent } % done
export-stop = Stop
export-there = { $file } is there already.
export-path-why = This system has no file dialog. Type where the file belongs; a name alone goes to the folder in which Layercake was started.
export-path = Path
format-png = PNG
format-svg = SVG
format-pdf = PDF
format-slides = Slides
format-worksheet = Worksheet
format-markdown = Markdown
format-csv = CSV
format-xapi = xAPI
format-moodle = Moodle
format-gift = GIFT
format-qti = QTI 3
format-anki = Anki
format-h5p = H5P
about-format-png = A picture for slides, documents and chats.
about-format-svg = A picture that stays sharp at any size. Its text can be searched and changed.
about-format-pdf = One page to print, sharp at any size.
about-format-slides = One slide for each step: first no owner is shown, then row after row from the ground up.
about-format-worksheet = A PDF to print: cards with boxes to tick, stacks to colour, and the answers on pages of their own. Black and white is enough.
about-format-markdown = Text with tables, for notes and wikis, with its sources.
about-format-csv = A table with a row for each card of each attempt, for a spreadsheet.
about-format-xapi = A statement in JSON for each attempt, for a learning record store of your school.
about-format-moodle = Moodle XML: each deck as a matching question and as words to drag.
about-format-gift = Matching questions as text, which Moodle and others read.
about-format-qti = A package of match items, for learning systems that read QTI 3.
about-format-anki = A text to import. A later import changes its notes and doubles none.
about-format-h5p = Cards to drag, for WordPress, Moodle and Lumi. Drag and Drop must be installed there.
look-light = Light
look-dark = Dark
look-high-contrast = High contrast
look-paper = Black and white
paper-a4 = A4
paper-letter = Letter

# Cards and control matrices from elsewhere

author-import = Import…
author-import-about = A table of cards (CSV), matching questions (GIFT), or a control matrix (CSV)
author-export-csv = Export as CSV
hint-import = Nothing is taken before you say so
hint-matrix = A bar lists its controls
import-title = What { $file } holds
import-found = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
}: { $taken } taken, { $remarked } taken with a remark, { $out } left out
import-take = Make a scene
import-drop = Cancel
import-rows = The rows
import-line = Line { $line }
import-no-owner = no owner yet
import-defaults = For rows that do not say
import-defaults-about = A card needs a service and a layer. Choose what holds where the file names none.
import-service = Service
import-layer = Layer
matrix-controls = { $count ->
    [one] 1 control
   *[other] { $count } controls
}
matrix-legend = { $word }: { $count }
matrix-row = Line { $line }, { $id }: { $said }
matrix-domain = { $domain }: { $parts }
matrix-csp = Provider: { $said }
matrix-csc = Customer: { $said }
ownership-csp = Provider
ownership-csc = Customer
ownership-third-party = Third party
ownership-shared = Provider and customer
ownership-shared-third-party = Provider and third party
ownership-not-applicable = Not applicable
ownership-unknown = Not said
ownership-short-csp = P
ownership-short-csc = C
ownership-short-third-party = 3rd
ownership-short-shared = P+C
ownership-short-shared-third-party = P+3
ownership-short-not-applicable = n/a
ownership-short-unknown = ?
