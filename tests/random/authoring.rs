//! Random actions with scenes that are being written.

use super::actions::Actions;
use layercake::content::{ImportDefaults, Value};
use layercake::domain::{LayerId, SceneId, ServiceId, TaskId};
use layercake::state::{AuthorAction, AuthorPane, State, Theirs, WorkId, Wrote};
use std::sync::Arc;

/// Every kind of action. [`kind`] does not compile when there is a new one, and then it belongs here too.
pub(super) const KINDS: [&str; 41] = [
    "new work",
    "ask for work",
    "read work",
    "work came",
    "duplicate scene",
    "begin work",
    "open work",
    "close work",
    "discard work",
    "pane",
    "card of work",
    "set field",
    "clear field",
    "search tasks",
    "add task",
    "add card",
    "write own",
    "copy card",
    "remove card",
    "move card",
    "text of work",
    "undo in work",
    "redo in work",
    "seek field",
    "sought field",
    "play beside",
    "save work",
    "save work as",
    "save work to",
    "wrote work",
    "work on disk",
    "keep mine",
    "take theirs",
    "ask for import",
    "read import",
    "import came",
    "import defaults",
    "take import",
    "drop import",
    "domain of matrix",
    "export as csv",
];

pub(super) fn kind(action: &AuthorAction) -> &'static str {
    match action {
        AuthorAction::New => "new work",
        AuthorAction::Ask => "ask for work",
        AuthorAction::Read(_) => "read work",
        AuthorAction::Came { .. } => "work came",
        AuthorAction::Duplicate(_) => "duplicate scene",
        AuthorAction::Begin(_) => "begin work",
        AuthorAction::Open(_) => "open work",
        AuthorAction::Close(_) => "close work",
        AuthorAction::Discard(_) => "discard work",
        AuthorAction::Pane(_) => "pane",
        AuthorAction::Card(_) => "card of work",
        AuthorAction::Set { .. } => "set field",
        AuthorAction::Clear(_) => "clear field",
        AuthorAction::SearchTasks(_) => "search tasks",
        AuthorAction::AddTask(_) => "add task",
        AuthorAction::AddCard => "add card",
        AuthorAction::WriteOwn(_) => "write own",
        AuthorAction::CopyCard(_) => "copy card",
        AuthorAction::RemoveCard(_) => "remove card",
        AuthorAction::MoveCard { .. } => "move card",
        AuthorAction::Text(_) => "text of work",
        AuthorAction::Undo => "undo in work",
        AuthorAction::Redo => "redo in work",
        AuthorAction::Seek(_) => "seek field",
        AuthorAction::Sought => "sought field",
        AuthorAction::Play(_) => "play beside",
        AuthorAction::Save => "save work",
        AuthorAction::SaveAs => "save work as",
        AuthorAction::SaveTo { .. } => "save work to",
        AuthorAction::Wrote { .. } => "wrote work",
        AuthorAction::OnDisk { .. } => "work on disk",
        AuthorAction::KeepMine => "keep mine",
        AuthorAction::TakeTheirs => "take theirs",
        AuthorAction::AskImport => "ask for import",
        AuthorAction::ReadImport(_) => "read import",
        AuthorAction::ImportCame { .. } => "import came",
        AuthorAction::ImportDefaults(_) => "import defaults",
        AuthorAction::ImportTake => "take import",
        AuthorAction::ImportDrop => "drop import",
        AuthorAction::MatrixDomain(_) => "domain of matrix",
        AuthorAction::ExportCsv => "export as csv",
    }
}

impl Actions<'_> {
    pub(super) fn authoring(&mut self, state: &State) -> AuthorAction {
        match self.chance.below(50) {
            // So many scenes at a time are written by nobody.
            0..3 if state.author.works.len() > 6 => AuthorAction::Discard(self.work(state)),
            0 => AuthorAction::New,
            1 => AuthorAction::Duplicate(self.scene()),
            2 => AuthorAction::Begin(self.text(state)),
            3 => AuthorAction::Ask,
            4 => AuthorAction::Read("some.ron".into()),
            5 => AuthorAction::Came { file: self.file(), text: self.text(state) },
            6 => AuthorAction::Open(self.chance.once_in(2).then(|| self.work(state))),
            7 => AuthorAction::Close(self.work(state)),
            8 if self.chance.once_in(3) => AuthorAction::Discard(self.work(state)),
            8 => AuthorAction::Pane(self.chance.pick(&[AuthorPane::Form, AuthorPane::Text])),
            9 => AuthorAction::Card(self.chance.once_in(2).then(|| self.chance.below(5))),
            10..14 => AuthorAction::Set { path: self.path(), value: self.value() },
            14..16 => AuthorAction::Clear(self.path()),
            16 => AuthorAction::SearchTasks(self.chance.once_in(2).then(|| "patch".to_owned())),
            17..19 => AuthorAction::AddTask(TaskId::new(self.chance.pick(&["RDS-01", "EC2-01", "no-such-task"]))),
            19..21 => AuthorAction::AddCard,
            21 if self.chance.once_in(2) => AuthorAction::WriteOwn(self.chance.below(5)),
            21 => AuthorAction::CopyCard(self.chance.below(5)),
            22 => AuthorAction::RemoveCard(self.chance.below(5)),
            23..25 => AuthorAction::MoveCard { from: self.chance.below(5), to: self.chance.below(5) },
            25 => AuthorAction::Text(self.text(state)),
            26..29 => AuthorAction::Undo,
            29 => AuthorAction::Redo,
            30 => AuthorAction::Seek(self.path()),
            31 => AuthorAction::Sought,
            32 => AuthorAction::Play(self.chance.once_in(2)),
            33 => AuthorAction::Save,
            34 => AuthorAction::SaveAs,
            35 => {
                AuthorAction::SaveTo { work: self.work(state), file: "some.ron".into(), over: self.chance.once_in(2) }
            }
            36 => self.wrote(state),
            37 => AuthorAction::OnDisk { file: self.file(), now: self.theirs(state) },
            38 => AuthorAction::KeepMine,
            39 => AuthorAction::TakeTheirs,
            40 => AuthorAction::AskImport,
            41 => AuthorAction::ReadImport(self.chance.pick(&["some.csv", "some.gift"]).into()),
            42..44 => AuthorAction::ImportCame { file: "some.csv".to_owned(), bytes: self.table() },
            44 => AuthorAction::ImportDefaults(ImportDefaults {
                services: Vec::new(),
                service: self.chance.once_in(2).then(|| ServiceId::new(self.chance.pick(&["rds", "no-such-service"]))),
                layer: self.chance.once_in(2).then_some(LayerId::GuestOs),
            }),
            45..47 => AuthorAction::ImportTake,
            47 => AuthorAction::ImportDrop,
            48 => AuthorAction::MatrixDomain(self.chance.once_in(2).then(|| self.chance.below(3))),
            _ => AuthorAction::ExportCsv,
        }
    }

    /// Cards, questions, a control matrix, a head alone, or what is no text.
    fn table(&mut self) -> Arc<[u8]> {
        let tables: [&[u8]; 5] = [
            b"Task;Who;Service\nPatch the till;we;rds\nCool the room;aws;ec2\nCount;nobody knows;\n",
            b"::Q:: Match { =Patch the engine -> AWS =Choose who reads -> Customer }",
            b"Control ID,SSRM Control Ownership\nIAM-02,CSC-owned\nIAM-03,CSP-owned\nDCS-01,\n",
            b"Task;Who\n",
            &[0xff, 0x00, 0xfe],
        ];
        self.chance.pick(&tables).into()
    }

    fn wrote(&mut self, state: &State) -> AuthorAction {
        let work = self.work(state);
        let text = state.author.work_of(work).map(|work| Arc::clone(work.manuscript.text()));
        let outcome = match (self.chance.below(6), text) {
            (0..3, Some(text)) => Wrote::Done(text),
            (3, _) => Wrote::Changed(self.theirs(state)),
            (4, _) => Wrote::Refused("the disk is full".to_owned()),
            (5, _) => Wrote::Cancelled,
            _ => Wrote::NoDialog,
        };
        AuthorAction::Wrote { work, file: self.file(), outcome }
    }

    fn work(&mut self, state: &State) -> WorkId {
        let mut ids: Vec<WorkId> = state.author.works.iter().map(|work| work.id).collect();
        ids.push(WorkId(u32::MAX));
        self.chance.pick(&ids)
    }

    fn scene(&mut self) -> SceneId {
        SceneId::new(self.chance.pick(&["orders-on-rds", "open-bucket", "no-such-scene"]))
    }

    fn file(&mut self) -> String {
        self.chance.pick(&["/one.ron", "/two.ron"]).to_owned()
    }

    fn theirs(&mut self, state: &State) -> Theirs {
        if self.chance.once_in(3) { Theirs::Gone } else { Theirs::Text(self.text(state)) }
    }

    /// A whole scene, a broken one, one for a newer Layercake, or one that is being written.
    fn text(&mut self, state: &State) -> Arc<str> {
        let one = state.author.work().map(|work| Arc::clone(work.manuscript.text()));
        match (self.chance.below(5), one) {
            (0, _) => "(format: 1, id: \"a\", cards: [(id: \"b\"), // one\n (id: \"c\")])".into(),
            (1, _) => "(format: 1, id: \"a".into(),
            (2, _) => "(format: 2, id: \"a\")".into(),
            (3, Some(text)) => text,
            _ => "".into(),
        }
    }

    fn path(&mut self) -> String {
        let paths = [
            "title",
            "services",
            "format",
            "mode",
            "cards",
            "cards[0].text",
            "cards[1].why_not.aws",
            "cards[1].why_not.shared",
            "cards[0]",
            "cards[99].id",
            "no.such[3].place",
            "",
            "[",
            "].[",
        ];
        self.chance.pick(&paths).to_owned()
    }

    fn value(&mut self) -> Value {
        let values = [
            Value::Text("Patch \"it\"".to_owned()),
            Value::Text(String::new()),
            Value::Text("é\n\u{202e}".to_owned()),
            Value::Word("Check".to_owned()),
            Value::Word("[]".to_owned()),
            Value::Word("(".to_owned()),
            Value::Texts(vec!["rds".to_owned(), "ec2".to_owned()]),
            Value::Words(vec!["Shared".to_owned()]),
        ];
        self.chance.pick(&values)
    }
}
