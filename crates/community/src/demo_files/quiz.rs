//! Quizzes as they are written: a question under `## kind words`, its answers in lines below.

use domain::{Ask, Back, Choice, Question, quiz::MAX_QUESTIONS};

/// What stands in a question for what is to be filled in.
const GAP: &str = "____";

/// What is wrong in a quiz, and in which line, counted from one.
pub type Mistake = (usize, String);

/// Reads a quiz.
///
/// # Errors
/// The first mistake, with its line.
pub fn read(text: &str) -> Result<Vec<Question>, Mistake> {
    let mut drafts: Vec<Draft<'_>> = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let (number, line) = (index + 1, line.trim());
        if let Some(head) = line.strip_prefix("## ") {
            let (kind, words) = head.split_once(' ').unwrap_or((head, ""));
            if words.trim().is_empty() {
                return Err((number, "`## kind words`".to_owned()));
            }
            drafts.push(Draft { line: number, kind, words: words.trim(), ..Draft::default() });
        } else if !line.is_empty() {
            let Some(draft) = drafts.last_mut() else {
                return Err((number, "`## kind words` before anything else".to_owned()));
            };
            draft.take(number, line)?;
        }
    }
    if drafts.len() > MAX_QUESTIONS {
        return Err((1, format!("at most {MAX_QUESTIONS} questions")));
    }
    drafts.into_iter().map(Draft::finished).collect()
}

#[derive(Default)]
struct Draft<'a> {
    line: usize,
    kind: &'a str,
    words: &'a str,
    back: Option<Back>,
    right: &'a str,
    wrong: &'a str,
    choices: Vec<Choice>,
    steps: Vec<String>,
    accepted: Vec<String>,
    pairs: Vec<(String, String)>,
    extra: Vec<String>,
}

impl<'a> Draft<'a> {
    fn take(&mut self, number: usize, line: &'a str) -> Result<(), Mistake> {
        if let Some(place) = line.strip_prefix("back:") {
            self.back = Some(back(place.trim()));
        } else if let Some(says) = line.strip_prefix("right:") {
            self.right = says.trim();
        } else if let Some(says) = line.strip_prefix("wrong:") {
            self.wrong = says.trim();
        } else if let Some(answer) = line.strip_prefix("answer:") {
            self.accepted.push(answer.trim().to_owned());
        } else if let Some((left, right)) = line.split_once("=>") {
            let right = right.trim().to_owned();
            match left.trim() {
                "" => self.extra.push(right),
                left => self.pairs.push((left.to_owned(), right)),
            }
        } else if let Some(rest) = line.strip_prefix("+ ").or_else(|| line.strip_prefix("- ")) {
            let Some((text, says)) = rest.split_once('|') else {
                return Err((number, "`+ words | feedback` or `- words | feedback`".to_owned()));
            };
            let (text, says) = (text.trim().to_owned(), says.trim().to_owned());
            if text.is_empty() || says.is_empty() {
                return Err((number, "words and feedback on each side of `|`".to_owned()));
            }
            self.choices.push(Choice { text, right: line.starts_with('+'), says });
        } else if let Some((step, text)) = line.split_once(". ") {
            if step.parse() != Ok(self.steps.len() + 1) {
                return Err((number, format!("step {}.", self.steps.len() + 1)));
            }
            self.steps.push(text.trim().to_owned());
        } else {
            return Err((number, "an answer, `back:`, `right:` or `wrong:`".to_owned()));
        }
        Ok(())
    }

    fn finished(self) -> Result<Question, Mistake> {
        let n_right = self.choices.iter().filter(|choice| choice.right).count();
        let n_choices = self.choices.len();
        let fail = |expected: &str| Err((self.line, expected.to_owned()));
        let ask = match self.kind {
            "single" if n_right == 1 && n_choices >= 2 => Ask::Single(self.choices),
            "single" => return fail("two choices or more, one of them right"),
            "multiple" if n_right >= 1 && n_right < n_choices => Ask::Multiple(self.choices),
            "multiple" => return fail("choices that are right and choices that are not"),
            "order" if self.steps.len() >= 3 => Ask::Order(self.steps),
            "order" => return fail("three steps or more"),
            "fill" if self.words.matches(GAP).count() != 1 => return fail("one gap of `____`"),
            "fill" if !self.accepted.is_empty() => Ask::Fill(self.accepted),
            "fill" => return fail("an `answer:`"),
            "match" => {
                let mut sides: Vec<&String> = self.pairs.iter().map(|(_, right)| right).collect();
                sides.extend(&self.extra);
                let n = sides.len();
                sides.sort();
                sides.dedup();
                if self.pairs.len() < 2 || sides.len() != n || sides.iter().any(|s| s.is_empty()) {
                    return fail("two pairs or more whose right sides differ");
                }
                Ask::Match { pairs: self.pairs, extra: self.extra }
            }
            _ => return fail("single, multiple, order, fill or match"),
        };
        let is_told = matches!(ask, Ask::Single(_) | Ask::Multiple(_)) || !self.wrong.is_empty();
        if !is_told {
            return fail("`wrong:`, so that whoever is wrong learns why");
        }
        Ok(Question {
            text: self.words.to_owned(),
            ask,
            back: self.back,
            right: self.right.to_owned(),
            wrong: self.wrong.to_owned(),
        })
    }
}

/// `m:ss` is a second of the video, anything else a heading.
fn back(place: &str) -> Back {
    let time = place.split_once(':').and_then(|(minutes, seconds)| {
        let (minutes, seconds): (u32, u32) = (minutes.parse().ok()?, seconds.parse().ok()?);
        (seconds < 60).then(|| minutes.saturating_mul(60).saturating_add(seconds))
    });
    time.map_or_else(|| Back::Heading(place.to_owned()), Back::Second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_question_is_read() {
        let quiz = read(
            "## single 写在哪里？\nback: 写在第一行\n- 角落 | 会被裁掉\n+ 第一行 | 对\n\n\
             ## multiple 哪些要标？\n+ 商品卡 | 要\n- 自己买的 | 不用\n\
             ## order 先后\nback: 1:12\n1. 用\n2. 记\n3. 写\nwrong: 先用\n\
             ## fill 到手价 ____ 元\nanswer: 64\nanswer: 64.00\nwrong: 再减\n\
             ## match 配\n甲 => 一\n乙 => 二\n=> 三\nwrong: 再看\nright: 都对\n",
        )
        .expect("a quiz");
        assert_eq!(quiz.len(), 5);
        assert_eq!(quiz[0].back, Some(Back::Heading("写在第一行".into())));
        assert_eq!(quiz[2].back, Some(Back::Second(72)));
        assert!(matches!(&quiz[3].ask, Ask::Fill(accepted) if accepted.len() == 2));
        assert!(
            matches!(&quiz[4].ask, Ask::Match { pairs, extra } if pairs.len() == 2 && extra.len() == 1)
        );
    }

    #[test]
    fn a_mistake_names_its_line() {
        for (text, line) in [
            ("+ 甲 | 乙", 1),
            ("## single", 1),
            ("\n## other 问\n", 2),
            ("## single 问\n+ 甲 | 对\n+ 乙 | 对\n", 1),
            ("## single 问\n+ 甲\n", 2),
            ("## multiple 问\n+ 甲 | 对\n", 1),
            ("## order 问\n2. 甲\n", 2),
            ("## order 问\n1. 甲\n2. 乙\n3. 丙\n", 1),
            ("## fill 问\nanswer: 甲\nwrong: 错\n", 1),
            ("## fill 问____\nwrong: 错\n", 1),
            ("## match 问\n甲 => 一\n乙 => 一\nwrong: 错\n", 1),
        ] {
            assert_eq!(read(text).map_err(|(line, _)| line), Err(line), "{text}");
        }
    }
}
