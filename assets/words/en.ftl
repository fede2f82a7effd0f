# Every word on screen that is not content. Another language is another file like this one.
# A part between asterisks stands in italics.

app-name = Layercake
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

# Commands
group-everywhere = Everywhere
group-explore = Explore
group-practise = Practise
command-open-file = Open scene…
command-quit = Quit
command-explore = Explore
command-practise = Practise
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
hint-board = Drag a card, or click it and then a bin, or press 1 or 2, or right-click it · Backspace takes back
hint-board-three = Drag a card, or click it and then a bin, or press 1, 2 or 3, or right-click it · Backspace takes back
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
verdict-right = Right, { $owner }: { $card }.
verdict-wrong = Not { $owner }: { $card }.
results-out-of = of { $cards } right first time
results-chance = Guessing gives { $chance } of { $cards } on average ({ $percent } %).
results-formula = Score = cards right the first time ÷ cards
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
results-belief = “{ $belief }” { $cure }
results-sources = Read in: { $titles }
results-show = Show it on the stack
results-show-name = Show it on the stack: { $card }
results-next = Next scene
results-landed = Where your answers landed
results-chip-right = { $card }, right first time
results-chip-wrong = { $card }, missed

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
mode-guided = Guided
mode-check = Check
mode-exam = Exam
mode-discuss = Discuss

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
path-label = Path of the scene file
path-open = Open
notice-columns-full = Six columns are the most that fit; remove one first
notice-picture-copied = The comparison is on the clipboard as a picture
notice-table-copied = The comparison is on the clipboard as a Markdown table
notice-last-column = One service always stays
notice-scene-opened = Opened { $file }
notice-not-saved = Settings and scores were not saved: { $reason }
notice-saves-left-out = Not all that was saved could be read: { $reason }
notice-settings-reset = Settings and scores start afresh: { $reason }
notice-saves-kept-aside = Nothing will be saved in this session: { $reason }

# Help
help-title = Help and keys
help-about = Every service is a stack of the same thirteen layers. Orange is AWS's work, blue is yours, a bar cut in two is shared.
help-mouse = Click a layer for its details. Ctrl+click (Cmd on a Mac) a service to put it beside the others. In a scene, drag a card to a bin, or click the card and then the bin.
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
