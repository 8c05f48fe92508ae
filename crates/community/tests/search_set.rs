//! The search set: 200 questions of our own with the answers people would expect among the first ten.
//! How many of them are found is printed by class; each class has a floor.

use community::{
    Context, Memory, demo::DemoPack, demo_files::DemoFiles, requests::SearchQuery, search,
};
use domain::{NoteSummary, Person, SearchPage, SearchScope, Timestamp};
use hanzi::{Hanzi, TABLE};
use std::{collections::BTreeMap, sync::Arc};

/// The files under `demo/`, as `cargo xtask content` gathers them.
const GATHERED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/demo-files.json");

/// The share of answers that must be found in each class, and of all, in percent.
const FLOOR: usize = 90;
const FLOOR_OF_ALL: usize = 97;

/// How many results of a sort people look at.
const FIRST: usize = 10;

struct Question {
    class: String,
    text: String,
    answers: Vec<String>,
}

fn questions() -> Vec<Question> {
    let lines = include_str!("search/queries.txt").lines();
    let lines = lines.filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines
        .map(|line| {
            let mut fields = line.split(" | ").map(str::to_owned);
            let mut field = || fields.next().expect("class | question | answers");
            let (class, text, answers) = (field(), field(), field());
            let answers = answers.split(' ').filter(|answer| *answer != "-");
            Question { class, text, answers: answers.map(str::to_owned).collect() }
        })
        .collect()
}

/// The first results of each sort, as the set names them.
fn found(memory: &Memory, context: &Context, text: &str) -> (Vec<String>, SearchPage) {
    let ask = |scope| {
        let query =
            SearchQuery { text: text.to_owned(), scope, limit: FIRST, ..SearchQuery::default() };
        search(memory, context, query).expect("an answer")
    };
    let mut names = Vec::new();
    for scope in SearchScope::ALL {
        let page = ask(scope);
        let note = |note: &NoteSummary| format!("note:{}", note.id);
        names.extend(page.notes.items.iter().map(note));
        names.extend(page.products.iter().take(FIRST).map(|p| format!("product:{}", p.id)));
        names.extend(page.people.iter().take(FIRST).map(|p| format!("person:{}", p.id)));
        names.extend(page.topics.iter().take(FIRST).map(|t| format!("topic:{}", t.name)));
        let lesson = page.lessons.iter().take(FIRST);
        names.extend(lesson.map(|l| format!("lesson:{}/{}", l.key.course, l.key.lesson)));
    }
    (names, ask(SearchScope::All))
}

#[test]
fn what_people_look_for_is_among_the_first_ten() {
    let json = std::fs::read_to_string(GATHERED)
        .expect("`cargo xtask content` gathers the files under demo/");
    let packs = DemoFiles::from_json(&json).and_then(|files| files.to_packs()).expect("the demo");
    let mut pack = DemoPack::from_json(&packs.first).expect("a pack");
    pack.join(DemoPack::from_json(&packs.school).expect("a pack"));
    let opened = Timestamp(1_795_311_660_000);
    let memory = Memory::over(pack.opened_at(opened));
    let hanzi = Arc::new(Hanzi::parse(TABLE).expect("the table"));
    let context = Context {
        person: Person::guest(),
        now: opened,
        seed: 1,
        scale: 0,
        hanzi,
        hides: None,
        follows: None,
    };

    let mut classes: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for Question { class, text, answers } in questions() {
        let (names, page) = found(&memory, &context, &text);
        let (n, n_found) = classes.entry(class.clone()).or_default();
        if answers.is_empty() {
            *n += 1;
            let is_nothing = page.counts.of(SearchScope::All) == 0 || page.is_partial;
            *n_found += usize::from(is_nothing);
            if !is_nothing {
                println!("{class}: {text}: found {names:?}");
            }
        }
        for answer in answers {
            *n += 1;
            if names.contains(&answer) {
                *n_found += 1;
            } else {
                println!("{class}: {text}: {answer} is missing");
            }
        }
    }
    let (mut of_all, mut found_of_all) = (0, 0);
    for (class, (n, n_found)) in &classes {
        println!("{class}: {n_found} of {n}, {} %", n_found * 100 / n);
        assert!(n_found * 100 / n >= FLOOR, "too little of the class {class} is found");
        of_all += n;
        found_of_all += n_found;
    }
    println!("all: {found_of_all} of {of_all}, {} %", found_of_all * 100 / of_all);
    assert!(found_of_all * 100 / of_all >= FLOOR_OF_ALL, "too little is found");
}
