//! The organisation's own wording of letters: tried, kept, chosen, and told from what ships.

use recourse_desk::wire::*;
use recourse_journeys::{Bench, PASSPHRASE, TODAY, passphrase, typed_case};

const CHINESE: LetterLanguage = LetterLanguage::Chinese;

fn bench() -> (Bench, String) {
    let bench = Bench::with_vault();
    let draft = CaseDraft {
        debtor_address: "示例市城东区柳荫巷7号".into(),
        bank: "示例城市银行".into(),
        loan_contract: "示借字2022第0004号".into(),
        ..typed_case()
    };
    let case = bench.desk.register_case(RegisterCase { draft }).unwrap().id;
    let organisation = OrganisationShown {
        name: "示例融资担保有限公司".into(),
        address: "示例市城东区示例路1号".into(),
        phone: "010-00000000".into(),
        account_name: "示例融资担保有限公司".into(),
        account_bank: "示例城市银行开发区支行".into(),
        account_number: "6200000000000000000".into(),
        ..OrganisationShown::default()
    };
    bench.desk.set_organisation(SetOrganisation { organisation }).unwrap();
    (bench, case)
}

fn draft(case: &str) -> LetterDraft {
    LetterDraft {
        case_id: case.to_owned(),
        template: "demand".into(),
        dated: TODAY.into(),
        pay_by: "2026-12-07".into(),
        ..LetterDraft::default()
    }
}

fn text(bench: &Bench, version: Option<u32>) -> WordingText {
    bench.desk.read_wording(ReadWording { template: "demand".into(), language: CHINESE, version }).unwrap()
}

fn tried(bench: &Bench, text: &str, draft: Option<LetterDraft>) -> WordingChecked {
    let ask = PreviewWording { template: "demand".into(), language: CHINESE, text: text.to_owned(), draft };
    bench.desk.preview_wording(ask).unwrap()
}

fn keep(bench: &Bench, text: &str) -> Result<WordingKept, Refusal> {
    let note = "按法务意见改".to_owned();
    bench.desk.save_wording(SaveWording { template: "demand".into(), language: CHINESE, text: text.to_owned(), note })
}

fn choose(bench: &Bench, version: u32) -> Result<WordingUsed, Refusal> {
    let reason = "试用".to_owned();
    bench.desk.use_wording(UseWording { template: "demand".into(), language: CHINESE, version, reason })
}

fn line(bench: &Bench) -> WordingLine {
    let shown = bench.desk.wordings(AskWordings { language: CHINESE }).unwrap();
    shown.wordings.into_iter().find(|it| it.id == "demand").unwrap()
}

#[test]
fn mistakes_are_told_by_line_and_nothing_flawed_is_kept() {
    let (bench, _) = bench();
    let shipped = text(&bench, None);
    assert!(shipped.variables.iter().any(|it| it.name == "per_diem" && !it.always));
    assert!(shipped.parts.iter().any(|it| it.name == "pay" && !it.text.is_empty()));
    assert!(shipped.tables.contains(&"amounts".to_owned()));
    let sound = tried(&bench, &shipped.text, None);
    assert_eq!((sound.flaws.len(), sound.remarks.len(), sound.preview.is_none()), (0, 0, true));
    let lines = u32::try_from(shipped.text.lines().count()).unwrap();
    for (added, what, name) in [
        ("paragraph 甲{bnak}", WordingMistake::NoSuchVariable, "bnak"),
        ("paragraph 每日{per_diem}", WordingMistake::Unconditional, "per_diem"),
        ("paragraph 甲{?insurer}乙", WordingMistake::Unbalanced, ""),
        ("paragarph 甲", WordingMistake::NoSuchBlock, "paragarph"),
        ("table amuonts", WordingMistake::NoSuchTable, "amuonts"),
        ("use nothing", WordingMistake::NoSuchPart, "nothing"),
    ] {
        let flawed = format!("{}\n{added}\n", shipped.text.trim_end());
        let flaws = tried(&bench, &flawed, None).flaws;
        assert_eq!((flaws.len(), flaws[0].line, flaws[0].what), (1, lines + 1, what), "{added}");
        assert_eq!(flaws[0].name, name, "{added}");
        assert_eq!(keep(&bench, &flawed), Err(Refusal::WordingFlawed { line: lines + 1 }), "{added}");
    }
    // What the template is, and what it cannot do without, stays.
    for (from, to) in [("restarts paper", "restarts suit"), (" pay_by\n", "\n"), ("to debtor", "to debtor court")] {
        let other = shipped.text.replacen(from, to, 1);
        assert_ne!(other, shipped.text, "{from}");
        let flaws = tried(&bench, &other, None).flaws;
        assert_eq!(flaws.iter().map(|it| it.what).collect::<Vec<_>>(), [WordingMistake::OtherHeader], "{from}");
    }
    let threat = format!("{}\nparagraph 否则{{?insurer}}我司{{/}}后果自负。\n", shipped.text.trim_end());
    let remarks = tried(&bench, &threat, None).remarks;
    assert_eq!((remarks.len(), remarks[0].line, remarks[0].rule), (1, lines + 1, WordingRule::Threat));
    assert!(matches!(keep(&bench, &threat), Err(Refusal::WordingUnfit { .. })));
    assert_eq!(line(&bench).own.len(), 0);
}

#[test]
fn letters_are_written_by_the_version_in_use_and_say_which() {
    let (bench, case) = bench();
    let desk = &bench.desk;
    let shipped = text(&bench, None);
    let own = shipped.text.replacen("use contact", "paragraph 如有疑问请致电本公司法务部。\n\nuse contact", 1);
    assert_ne!(own, shipped.text);
    let preview = tried(&bench, &own, Some(draft(&case))).preview.unwrap();
    assert!(preview.pages > 0 && !preview.pdf.is_empty() && preview.missing.is_empty());
    let issue = || desk.issue_letter(IssueLetter { draft: draft(&case), stamp: String::new() }).unwrap();
    let by = |id: &str| {
        let path = bench.path(&format!("{id}.pdf"));
        desk.export_letter(ExportLetter { case_id: case.clone(), id: id.to_owned(), path: path.clone() }).unwrap();
        desk.verify_letter(VerifyLetter { path }).unwrap().letter.unwrap().template_version
    };
    assert_eq!(by(&issue().id), shipped.version);

    let kept = keep(&bench, &own).unwrap().version;
    assert_eq!(kept, shipped.version * 1_000 + 1);
    assert_eq!((line(&bench).used, line(&bench).own.len()), (shipped.version, 1));
    assert_eq!(by(&issue().id), shipped.version, "a version is not used before it is chosen");
    choose(&bench, kept).unwrap();
    let issued = issue();
    assert_eq!((by(&issued.id), issued.pages), (kept, preview.pages));
    assert_eq!((text(&bench, None).text, text(&bench, None).version), (own.clone(), kept));
    assert_eq!(keep(&bench, &own).unwrap().version, kept + 1);
    assert_eq!(choose(&bench, kept + 9), Err(Refusal::WordingUnknown));

    // It is still so after the vault was locked.
    desk.lock_vault(LockVault {}).unwrap();
    desk.unlock_vault(UnlockVault::with(bench.path("team.rcv"), passphrase(PASSPHRASE))).unwrap();
    assert_eq!(line(&bench).used, kept);
    let choices = desk
        .letter_choices(AskLetterChoices {
            case_id: case.clone(),
            to: String::new(),
            dated: TODAY.into(),
            language: CHINESE,
        })
        .unwrap();
    let choice = choices.templates.iter().find(|it| it.id == "demand").unwrap();
    assert_eq!((choice.version, choice.name_en.as_str()), (kept, "Demand for recourse after payment"));
    choose(&bench, shipped.version).unwrap();
    assert_eq!(by(&issue().id), shipped.version);
}
