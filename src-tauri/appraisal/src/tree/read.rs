//! Reading a tree from JSON, without recursion.
//!
//! `serde_json` first checks the grammar, which it does in a loop; what is read after that is known to be JSON. Its own
//! recursion limit (128 brackets) is below our 512 levels, its lifted limit could exhaust the stack, and its floats are
//! not read to the nearest: hence a reader of our own for this one shape. Where a stage follows, its place is noted and
//! passed over by the table of brackets; noted places are read in turn and put together at the end.

use std::collections::VecDeque;
use std::str::FromStr;
use std::sync::Arc;

use serde::de::IgnoredAny;

use super::{Branch, ByWorld, Chance, Choice, Cost, Decide, Flow, FlowKind, MAX_LEVELS, Node, Tree, TreeError, World};

impl FromStr for Tree {
    type Err = TreeError;

    fn from_str(json: &str) -> Result<Self, TreeError> {
        let text = json.strip_prefix('\u{feff}').unwrap_or(json);
        serde_json::from_str::<IgnoredAny>(text).map_err(|why| TreeError::InvalidJson {
            at: why.column(),
            reason: format!("line {}: {why}", why.line()),
        })?;
        let tree = Reader { text, at: 0, brackets: brackets(text), noted: VecDeque::new() }.tree()?;
        tree.check()?;
        Ok(tree)
    }
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Where each bracket that opens is closed, by place.
    brackets: Vec<(usize, usize)>,
    /// Stages still to be read.
    noted: VecDeque<Noted>,
}

/// A stage that follows the branch or option `slot` of an earlier stage.
#[derive(Clone, Copy)]
struct Noted {
    at: usize,
    level: usize,
    parent: usize,
    slot: usize,
}

impl Reader<'_> {
    fn tree(&mut self) -> Result<Tree, TreeError> {
        let (mut rate, mut worlds, mut root) = (None, None, None);
        self.object(|it, key| match key {
            "annual_rate_percent" => it.number().map(|found| once(&mut rate, found)),
            "worlds" => it.list(Self::world).map(|found| once(&mut worlds, found)),
            "root" => it.note(Noted { at: 0, level: 1, parent: 0, slot: 0 }).map(|()| once(&mut root, ())),
            _ => it.skip(),
        })?;
        self.needed(root, "root")?;
        Ok(Tree {
            annual_rate_percent: self.needed(rate, "annual_rate_percent")?,
            worlds: self.needed(worlds, "worlds")?,
            root: self.stages()?,
        })
    }

    /// Reads what was noted and what that notes, and puts it together from the last.
    fn stages(&mut self) -> Result<Option<Node>, TreeError> {
        let mut read: Vec<(Noted, Node)> = Vec::new();
        while let Some(noted) = self.noted.pop_front() {
            if noted.level > MAX_LEVELS {
                return Err(TreeError::TooDeep);
            }
            self.at = noted.at;
            let node = self.node(Noted { level: noted.level + 1, parent: read.len(), ..noted })?;
            read.push((noted, node));
        }
        while let Some((noted, node)) = read.pop() {
            let slot = match read.get_mut(noted.parent).map(|it| &mut it.1) {
                None => return Ok(Some(node)),
                Some(Node::Chance(it)) => it.branches.get_mut(noted.slot).map(|it| &mut it.next),
                Some(Node::Decide(it)) => it.options.get_mut(noted.slot).map(|it| &mut it.next),
            };
            if let Some(slot) = slot {
                *slot = Some(Arc::new(node));
            }
        }
        Ok(None)
    }

    fn note(&mut self, noted: Noted) -> Result<(), TreeError> {
        if !self.null() {
            self.peek();
            self.noted.push_back(Noted { at: self.at, ..noted });
            self.raw()?;
        }
        Ok(())
    }

    fn world(&mut self) -> Result<World, TreeError> {
        let (mut p, mut labels) = (None, Vec::new());
        self.object(|it, key| {
            if key == "p" {
                return it.number().map(|found| once(&mut p, found));
            }
            labels.push((key.to_owned(), it.raw()?.to_owned()));
            Ok(true)
        })?;
        Ok(World { p: self.needed(p, "p")?, labels })
    }

    fn node(&mut self, below: Noted) -> Result<Node, TreeError> {
        let mut node = None;
        self.object(|it, key| match key {
            "chance" => it.chance(below).map(|found| once(&mut node, Node::Chance(found))),
            "decide" => it.decide(below).map(|found| once(&mut node, Node::Decide(found))),
            _ => it.skip(),
        })?;
        self.needed(node, "chance or decide")
    }

    fn chance(&mut self, below: Noted) -> Result<Chance, TreeError> {
        let (mut name, mut costs, mut branches) = (None, None, None);
        self.object(|it, key| match key {
            "name" => it.string().map(|found| once(&mut name, found)),
            "costs" => it.list(Self::cost).map(|found| once(&mut costs, found)),
            "branches" => it.slots(below, Self::branch).map(|found| once(&mut branches, found)),
            _ => it.skip(),
        })?;
        Ok(Chance {
            name: self.needed(name, "name")?.into(),
            costs: costs.unwrap_or_default(),
            branches: self.needed(branches, "branches")?,
        })
    }

    /// A list whose items say what follows them.
    fn slots<T>(
        &mut self,
        below: Noted,
        mut item: impl FnMut(&mut Self, Noted) -> Result<T, TreeError>,
    ) -> Result<Vec<T>, TreeError> {
        let mut slot = 0;
        self.list(|it| {
            slot += 1;
            item(it, Noted { slot: slot - 1, ..below })
        })
    }

    fn cost(&mut self) -> Result<Cost, TreeError> {
        let (mut label, mut amount) = (None, None);
        self.object(|it, key| match key {
            "label" => it.string().map(|found| once(&mut label, found)),
            "amount" => it.number().map(|found| once(&mut amount, found)),
            _ => it.skip(),
        })?;
        Ok(Cost { label: self.needed(label, "label")?.into(), amount: self.needed(amount, "amount")? })
    }

    fn branch(&mut self, below: Noted) -> Result<Branch, TreeError> {
        let (mut label, mut p, mut months, mut flows, mut next) = (None, None, None::<Vec<(u32, f64)>>, None, None);
        self.object(|it, key| match key {
            "label" => it.string().map(|found| once(&mut label, found)),
            "p" => it.list(Self::number).map(|found| once(&mut p, found)),
            "months" => it.list(Self::duration).map(|found| once(&mut months, found)),
            "flows" => it.list(Self::flow).map(|found| once(&mut flows, found)),
            "next" => it.note(below).map(|()| once(&mut next, ())),
            _ => it.skip(),
        })?;
        Ok(Branch {
            label: self.needed(label, "label")?.into(),
            p: self.needed(p, "p")?.into(),
            months: self.needed(months, "months")?.into(),
            flows: flows.unwrap_or_default(),
            next: None,
        })
    }

    fn duration(&mut self) -> Result<(u32, f64), TreeError> {
        let at = self.at;
        let [months, p] = <[f64; 2]>::try_from(self.list(Self::number)?)
            .map_err(|_| TreeError::InvalidJson { at, reason: "a duration is [months, probability]".to_owned() })?;
        if months < 0.0 {
            return Err(TreeError::NegativeMonths { place: format!("byte {at}"), months });
        }
        if !months.is_finite() {
            return Err(TreeError::NotFinite { place: format!("months at byte {at}") });
        }
        // "{:.0}" of a whole number is its digits, so that nothing is cast.
        match format!("{:.0}", months.abs()).parse() {
            Ok(whole) if (f64::from(whole) - months).abs() <= 0.0 => Ok((whole, p)),
            _ => Err(TreeError::InvalidJson { at, reason: "months are whole".to_owned() }),
        }
    }

    fn flow(&mut self) -> Result<Flow, TreeError> {
        let (mut label, mut kind, mut alpha, mut beta) = (None, None, None, None);
        self.object(|it, key| match key {
            "label" => it.string().map(|found| once(&mut label, found)),
            "kind" => it.kind().map(|found| once(&mut kind, found)),
            "alpha" => it.list(Self::number).map(|found| once(&mut alpha, found)),
            "beta" => it.list(Self::number).map(|found| once(&mut beta, found)),
            _ => it.skip(),
        })?;
        let alpha: Vec<f64> = self.needed(alpha, "alpha")?;
        Ok(Flow {
            label: self.needed(label, "label")?.into(),
            kind: self.needed(kind, "kind")?,
            beta: beta.map_or(ByWorld::Even(0.0, alpha.len()), ByWorld::from),
            alpha: alpha.into(),
        })
    }

    fn kind(&mut self) -> Result<FlowKind, TreeError> {
        match self.string()?.as_str() {
            "receipt" => Ok(FlowKind::Receipt),
            "refund" => Ok(FlowKind::Refund),
            _ => Err(self.invalid("kind is receipt or refund")),
        }
    }

    fn decide(&mut self, below: Noted) -> Result<Decide, TreeError> {
        let (mut name, mut options) = (None, None);
        self.object(|it, key| match key {
            "name" => it.string().map(|found| once(&mut name, found)),
            "options" => it.slots(below, Self::choice).map(|found| once(&mut options, found)),
            _ => it.skip(),
        })?;
        Ok(Decide { name: self.needed(name, "name")?.into(), options: self.needed(options, "options")? })
    }

    fn choice(&mut self, below: Noted) -> Result<Choice, TreeError> {
        let (mut label, mut next) = (None, None);
        self.object(|it, key| match key {
            "label" => it.string().map(|found| once(&mut label, found)),
            "next" => it.note(below).map(|()| once(&mut next, ())),
            _ => it.skip(),
        })?;
        Ok(Choice { label: self.needed(label, "label")?.into(), next: None })
    }
}

/// The grammar, on text that `serde_json` has found to be JSON.
impl<'t> Reader<'t> {
    /// Hands each member to `member`, which answers whether the name stood for the first time.
    fn object(&mut self, mut member: impl FnMut(&mut Self, &str) -> Result<bool, TreeError>) -> Result<(), TreeError> {
        self.expect(b'{', "an object")?;
        if self.take(b'}') {
            return Ok(());
        }
        loop {
            let key = self.string()?;
            self.expect(b':', "a colon")?;
            if !member(self, &key)? {
                return Err(self.invalid(&format!("\"{key}\" stands twice")));
            }
            if !self.take(b',') {
                return self.expect(b'}', "the end of an object");
            }
        }
    }

    fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> Result<T, TreeError>) -> Result<Vec<T>, TreeError> {
        self.expect(b'[', "a list")?;
        let mut items = Vec::new();
        if self.take(b']') {
            return Ok(items);
        }
        loop {
            items.push(item(self)?);
            if !self.take(b',') {
                self.expect(b']', "the end of a list")?;
                return Ok(items);
            }
        }
    }

    fn number(&mut self) -> Result<f64, TreeError> {
        self.peek();
        let rest = self.rest();
        let long = rest.find(|it: char| !matches!(it, '0'..='9' | '-' | '+' | '.' | 'e' | 'E')).unwrap_or(rest.len());
        let figure =
            rest.get(..long).and_then(|it| it.parse().ok()).ok_or_else(|| self.invalid("expected a number"))?;
        self.at += long;
        Ok(figure)
    }

    fn string(&mut self) -> Result<String, TreeError> {
        if self.peek() != Some(b'"') {
            return Err(self.invalid("expected text"));
        }
        serde_json::from_str(self.raw()?).map_err(|why| self.invalid(&why.to_string()))
    }

    fn null(&mut self) -> bool {
        self.peek();
        let is = self.rest().starts_with("null");
        self.at += if is { 4 } else { 0 };
        is
    }

    fn skip(&mut self) -> Result<bool, TreeError> {
        self.raw().map(|_| true)
    }

    /// The text of the next value.
    fn raw(&mut self) -> Result<&'t str, TreeError> {
        let end = match self.peek() {
            Some(b'{' | b'[') => {
                let place = self.brackets.binary_search_by_key(&self.at, |it| it.0).ok();
                place.and_then(|it| self.brackets.get(it)).map(|it| it.1 + 1)
            }
            Some(b'"') => after_text(self.rest()).map(|it| self.at + it),
            _ => self.rest().find([',', '}', ']', ' ', '\t', '\n', '\r']).map(|it| self.at + it),
        };
        let end = end.unwrap_or(self.text.len());
        let raw = self.text.get(self.at..end).ok_or_else(|| self.invalid("expected a value"))?;
        self.at = end;
        Ok(raw)
    }

    fn expect(&mut self, byte: u8, what: &str) -> Result<(), TreeError> {
        if self.take(byte) { Ok(()) } else { Err(self.invalid(&format!("expected {what}"))) }
    }

    fn take(&mut self, byte: u8) -> bool {
        let is = self.peek() == Some(byte);
        self.at += usize::from(is);
        is
    }

    /// The next byte that is not blank; the reader then stands before it.
    fn peek(&mut self) -> Option<u8> {
        let rest = self.rest();
        let blank = rest.len() - rest.trim_start_matches([' ', '\t', '\n', '\r']).len();
        self.at += blank;
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn needed<T>(&self, found: Option<T>, name: &str) -> Result<T, TreeError> {
        found.ok_or_else(|| self.invalid(&format!("{name} is missing")))
    }

    fn invalid(&self, reason: &str) -> TreeError {
        TreeError::InvalidJson { at: self.at, reason: reason.to_owned() }
    }
}

/// Where each bracket that opens is closed.
fn brackets(json: &str) -> Vec<(usize, usize)> {
    let (mut pairs, mut open, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(rest) = json.get(at..).filter(|it| !it.is_empty()) {
        let Some(found) = rest.find(['"', '{', '[', '}', ']']) else { break };
        let text = rest.get(found..).unwrap_or_default();
        at += found;
        match text.as_bytes().first() {
            Some(b'"') => at += after_text(text).unwrap_or(text.len()),
            Some(b'{' | b'[') => {
                open.push(pairs.len());
                pairs.push((at, at));
                at += 1;
            }
            _ => {
                if let Some(pair) = open.pop().and_then(|it| pairs.get_mut(it)) {
                    pair.1 = at;
                }
                at += 1;
            }
        }
    }
    pairs
}

/// The length of the quoted text that `rest` begins with.
fn after_text(rest: &str) -> Option<usize> {
    let mut escaped = false;
    for (place, byte) in rest.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return Some(place + 1),
            _ => {}
        }
    }
    None
}

/// Keeps `found`; answers whether it is the first.
fn once<T>(kept: &mut Option<T>, found: T) -> bool {
    kept.replace(found).is_none()
}
