# Every word on screen that is not content. Another language is another file like this one.
# A part between asterisks stands in italics.

app-name = Layercake
close = Close

# Pages and the top bar
top-file = File
top-text-smaller = A−
top-text-larger = A+
top-theme = Theme
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

# Keys
key-ctrl = Ctrl
key-cmd = Cmd
key-shift = Shift
key-up = Up
key-down = Down
key-left = Left
key-right = Right
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
service-ending = Closed to new customers since { $closed }. Support ends on { $ends }.

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
hint-board = Drag a card, or click it and then a bin, or press 1 or 2 · Backspace takes back
hint-board-three = Drag a card, or click it and then a bin, or press 1, 2 or 3 · Backspace takes back
hint-results = Undo takes the last card back
board-back = Scenes
board-deck = To sort
board-placed = { $placed } of { $cards }
cards-left = { $count } left
card = { $text }, { $service }
card-placed = { $text }, with { $owner }
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
results-none-missed = None missed
results-missed = { $count ->
    [one] One card to look at again
   *[other] { $count } cards to look at again
}
results-you-said = You said { $chosen }; it is { $owner }
results-belief = “{ $belief }” { $cure }
results-sources = Read in: { $titles }
results-next = Next scene
results-landed = Where your answers landed
results-chip-right = { $card }, right first time
results-chip-wrong = { $card }, missed

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
notice-last-column = One service always stays
notice-scene-opened = Opened { $file }
notice-not-saved = Settings and scores were not saved: { $reason }
notice-settings-reset = Settings and scores start afresh: { $reason }
notice-saves-kept-aside = Nothing will be saved in this session: { $reason }

# Help
help-title = Help and keys
help-about = Every service is a stack of the same thirteen layers. Orange is AWS's work, blue is yours, a bar cut in two is shared.
help-mouse = Click a layer for its details. Ctrl+click (Cmd on a Mac) a service to put it beside the others. In a scene, drag a card to a bin, or click the card and then the bin.
help-not-affiliated = Layercake is not affiliated with AWS. Facts were checked on the dates shown beside their sources.
