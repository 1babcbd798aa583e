//! The page as a user finds it: by role and by what is written on it, never by its inner names.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::Display;

/// How long anything may take before the journey gives up on it.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(40);

/// The page in the window.
pub struct Screen {
    driver: WebDriver,
    record: PathBuf,
    shots: u32,
}

impl Screen {
    /// Starts the program, waits for its page, and watches the policy of the page from its first line on.
    ///
    /// # Panics
    /// Like everything here, where the program does not do what it should within half a minute.
    pub async fn open(display: &Display, program: &str, record: PathBuf) -> Self {
        let screen = Self { driver: session(display, program).await, record, shots: 0 };
        screen.begin_again_watched().await;
        screen
    }

    /// The same after another start of the program.
    pub async fn again(&self, display: &Display, program: &str) -> Self {
        // Of a page that is gone the driver has nothing more to say than that.
        let _ = self.driver.clone().quit().await;
        let screen = Self { driver: session(display, program).await, record: self.record.clone(), shots: self.shots };
        screen.begin_again_watched().await;
        screen
    }

    /// Somebody who can still look when the journey has failed.
    #[must_use]
    pub fn witness(&self) -> Self {
        Self { driver: self.driver.clone(), record: self.record.clone(), shots: 0 }
    }

    /// Keeps a picture and the text of the screen the journey failed on.
    pub async fn picture_of_failure(&self) {
        let _ = self.driver.screenshot(&self.record.join("failed.png")).await;
        if let Ok(text) = self.driver.execute("return document.body.innerText", vec![]).await {
            let _ = std::fs::write(self.record.join("failed.txt"), text.json().as_str().unwrap_or_default());
        }
    }

    /// Starts the program and waits until its page has drawn something.
    ///
    /// # Panics
    /// Where it draws nothing.
    pub async fn start(display: &Display, program: &str) -> Self {
        let screen = Self { driver: session(display, program).await, record: PathBuf::new(), shots: 0 };
        screen.until_drawn().await;
        screen
    }

    /// How long the program takes from its start until its page has drawn something.
    ///
    /// # Panics
    /// Where it draws nothing.
    pub async fn time_to_draw(display: &Display, program: &str) -> Duration {
        let begun = Instant::now();
        let screen = Self::start(display, program).await;
        let took = begun.elapsed();
        screen.close().await;
        took
    }

    /// Loads the page once more with a watch on its policy that is set before the page's own code runs.
    async fn begin_again_watched(&self) {
        for _ in 0..20 {
            self.until_drawn().await;
            self.driver.refresh().await.unwrap();
            let begun = Instant::now();
            while begun.elapsed() < PATIENCE {
                match self.driver.execute(include_str!("watch.js"), vec![]).await.map(|it| it.json().clone()) {
                    Ok(Value::String(when)) if when == "early" => return,
                    Ok(Value::String(when)) if when == "late" => break,
                    _ => {}
                }
            }
        }
        panic!("the watch on the page's policy was never early enough");
    }

    /// Waits until the page has drawn something, and marks it as seen.
    async fn until_drawn(&self) {
        let begun = Instant::now();
        let drawn = "return !!document.getElementById('root')?.firstChild && (window.__seen = true)";
        while self.driver.execute(drawn, vec![]).await.is_ok_and(|it| it.json() != &Value::Bool(true)) {
            assert!(begun.elapsed() < PATIENCE, "the page stays empty");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Keeps a picture of what is on the screen.
    pub async fn picture(&mut self, name: &str) {
        self.shots += 1;
        let file = self.record.join(format!("{:02}-{name}.png", self.shots));
        let painted = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done)); setTimeout(done, 2000);";
        self.driver.execute_async(painted, vec![]).await.unwrap();
        self.driver.screenshot(&file).await.unwrap();
    }

    /// The one visible element of that role whose name is `name`, as soon as it is there and enabled.
    pub async fn find(&self, role: &str, name: &str) -> WebElement {
        self.find_in(None, role, name).await
    }

    /// The same within the part of the screen that is called `place`.
    async fn find_in(&self, place: Option<&str>, role: &str, name: &str) -> WebElement {
        let begun = Instant::now();
        let wanted = || vec![json!(role), json!(name), json!(place)];
        loop {
            let found = self.driver.execute(include_str!("find.js"), wanted()).await.unwrap();
            if let Ok(element) = found.element() {
                return element;
            }
            assert!(
                begun.elapsed() < PATIENCE,
                "no {role} {name:?} in {place:?} on the screen, which says:\n{}",
                self.text().await
            );
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Clicks it.
    pub async fn press(&self, role: &str, name: &str) {
        self.press_where(None, role, name).await;
    }

    /// Clicks it within the part of the screen that is called `place`.
    pub async fn press_in(&self, place: &str, role: &str, name: &str) {
        self.press_where(Some(place), role, name).await;
    }

    async fn press_where(&self, place: Option<&str>, role: &str, name: &str) {
        let begun = Instant::now();
        loop {
            let found = self.find_in(place, role, name).await;
            let Err(why) = found.click().await else { return };
            assert!(begun.elapsed() < PATIENCE, "{role} {name:?} cannot be clicked: {why}");
            // The driver thinks an element in sight that lies below a bar which stays.
            let (scroll, it) = ("arguments[0].scrollIntoView({ block: 'center' })", found.to_json().unwrap());
            let _ = self.driver.execute(scroll, vec![it]).await;
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// Types into the field of that label, in place of what it holds.
    pub async fn fill(&self, label: &str, text: &str) {
        self.fill_where(None, label, text).await;
    }

    /// The same within the part of the screen that is called `place`.
    pub async fn fill_in(&self, place: &str, label: &str, text: &str) {
        self.fill_where(Some(place), label, text).await;
    }

    /// Waits until no dialog stands over the page.
    pub async fn no_dialog(&self) {
        let begun = Instant::now();
        let open = "return !!document.querySelector('dialog[open], [role=dialog], [role=alertdialog]')";
        while self.ask(open).await == Value::Bool(true) {
            assert!(begun.elapsed() < PATIENCE, "the dialog stays on the screen, which says:\n{}", self.text().await);
            tokio::time::sleep(PAUSE).await;
        }
    }

    async fn fill_where(&self, place: Option<&str>, label: &str, text: &str) {
        self.press_where(place, "field", label).await;
        let field = self.find_in(place, "field", label).await;
        field.send_keys(Key::Control + "a").await.unwrap();
        field.send_keys(text).await.unwrap();
    }

    /// Presses keys wherever the focus is.
    pub async fn keys(&self, keys: impl Into<TypingData>) {
        self.driver.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    /// The same for keys that end the page, which may be gone before the driver has answered.
    pub async fn last_keys(&self, keys: impl Into<TypingData>) {
        let _ = self.driver.active_element().await.unwrap().send_keys(keys).await;
    }

    /// Waits until the screen says it.
    pub async fn reads(&self, text: &str) {
        self.until(&format!("{text:?} does not appear"), |screen| screen.contains(text)).await;
    }

    /// Waits until the screen no longer says it.
    pub async fn no_longer_reads(&self, text: &str) {
        self.until(&format!("{text:?} does not go away"), |screen| !screen.contains(text)).await;
    }

    async fn until(&self, complaint: &str, holds: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        loop {
            let text = self.text().await;
            if holds(&text) {
                return;
            }
            assert!(begun.elapsed() < PATIENCE, "{complaint} on the screen, which says:\n{text}");
            tokio::time::sleep(PAUSE).await;
        }
    }

    /// All that can be read on the screen.
    pub async fn text(&self) -> String {
        self.ask("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// What a script answers.
    pub async fn ask(&self, script: &str) -> Value {
        self.driver.execute(script, vec![]).await.unwrap().json().clone()
    }

    /// What a script hands to its last argument once it is through.
    pub async fn wait_for(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.driver.set_script_timeout(PATIENCE * 4).await.unwrap();
        self.driver.execute_async(script, arguments).await.unwrap().json().clone()
    }

    /// What the policy of the page had to forbid since the program started.
    pub async fn violations(&self) -> Vec<String> {
        serde_json::from_value(self.ask("return window.__violations").await).unwrap()
    }

    /// Ends the program.
    pub async fn close(&self) {
        self.driver.clone().quit().await.unwrap();
    }
}

/// A session with a fresh start of the program.
async fn session(display: &Display, program: &str) -> WebDriver {
    let mut wanted = Capabilities::new();
    wanted.set("browserName", "wry").unwrap();
    wanted.set("pageLoadStrategy", "none").unwrap();
    wanted.set("webkitgtk:browserOptions", json!({ "binary": program, "args": [] })).unwrap();
    WebDriver::builder(&display.driver, wanted).request_timeout(Duration::from_mins(1)).connect().await.unwrap()
}
