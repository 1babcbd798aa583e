//! Fictitious letters, and the readers that look at them.
#![allow(dead_code, reason = "each test file uses its part")]

use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use recourse_core::events::LiabilityBasis;
use recourse_core::statutes::RulePack;
use recourse_core::{Compensation, Day, FileNumber, Money, Occupancy, Organisation, PartyKind};
use recourse_letters::{
    Accrual, Addressee, Capacity, Caveat, Event, Head, HeadFigures, Instalment, Judgment, Language, Layout,
    LetterFacts, Loan, OwnLiability, Picture, RatePer, Received, Rendered, Role, compose, render, unverified_law,
};

pub(crate) fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A person who paid once; the charge is agreed by the year.
pub(crate) fn plain() -> LetterFacts {
    LetterFacts {
        template: "demand".into(),
        version: None,
        language: Language::Chinese,
        layout: Layout::Official,
        watermark: None,
        sender: Organisation {
            name: "恒信融资担保有限公司".into(),
            address: "江州市临湖区望江路88号恒信大厦12层".into(),
            phone: "0512-5550 0188".into(),
            contact: "沈知微".into(),
            account_name: "恒信融资担保有限公司".into(),
            account_bank: "江州农村商业银行股份有限公司望江路支行".into(),
            account_number: "6217 0012 3456 7890 123".into(),
            ..Organisation::default()
        },
        capacity: Capacity::Guarantor,
        addressee: Addressee {
            name: "张䶮喆".into(),
            kind: PartyKind::Person,
            address: Some("江州市北塘区柳荫巷7号3幢402室".into()),
            role: Role::Debtor,
            identity: None,
            phone: None,
        },
        debtor: None,
        defendants: Vec::new(),
        number: FileNumber::new(2024, 173),
        loan: Loan {
            bank: Some("江州农村商业银行股份有限公司".into()),
            contract: Some("JZNS-2022-GR-008812".into()),
            guarantee: "HXDB-2022-0417".into(),
            amount: Some(yuan("200000.00")),
        },
        compensation: Compensation {
            on: day("2024-03-15"),
            principal: yuan("196500.00"),
            interest: yuan("7412.33"),
            penalty: yuan("1722.32"),
            fees: yuan("0"),
        },
        occupancy: Occupancy::Annual { percent: "12".parse().unwrap() },
        runs: Vec::new(),
        received: vec![Received { on: day("2024-07-01"), amount: yuan("50000.00") }],
        heads: vec![
            HeadFigures {
                head: Head::Cost,
                charged: yuan("0"),
                paid: yuan("0"),
                owed: yuan("0"),
                label: None,
                own: None,
            },
            HeadFigures {
                head: Head::Interest,
                charged: yuan("57283.54"),
                paid: yuan("7233.78"),
                owed: yuan("50049.76"),
                label: None,
                own: None,
            },
            HeadFigures {
                head: Head::Principal,
                charged: yuan("205634.65"),
                paid: yuan("42766.22"),
                owed: yuan("162868.43"),
                label: None,
                own: None,
            },
        ],
        accruals: vec![
            Accrual {
                from: day("2024-03-16"),
                through: day("2024-06-30"),
                days: 107,
                base: yuan("205634.65"),
                rate: "12".parse().unwrap(),
                per: RatePer::Year { days: 365 },
                exact: "7233.7736986301".parse().unwrap(),
                cut: "0".parse().unwrap(),
                label: None,
            },
            Accrual {
                from: day("2024-07-01"),
                through: day("2026-11-21"),
                days: 874,
                base: yuan("162868.43"),
                rate: "12".parse().unwrap(),
                per: RatePer::Year { days: 365 },
                exact: "46798.9148".parse().unwrap(),
                cut: "0".parse().unwrap(),
                label: None,
            },
        ],
        events: Vec::new(),
        total: yuan("212918.19"),
        per_diem: yuan("53.55"),
        dated: day("2026-11-22"),
        pay_by: day("2026-12-15"),
        guarantor: None,
        liability: None,
        judgment: None,
        suit_decided_on: None,
        claims: Vec::new(),
        plan: Vec::new(),
        answers: std::collections::BTreeMap::new(),
        remark: None,
        caveats: Vec::new(),
        unverified_law: Vec::new(),
        marks: Vec::new(),
        head_picture: None,
        seal: None,
    }
}

/// A company with everything that a letter can say.
pub(crate) fn full() -> LetterFacts {
    let mut facts = plain();
    facts.addressee = Addressee {
        name: "江州堃瑞精密机械制造股份有限公司".into(),
        kind: PartyKind::Company,
        address: Some("江州市高新区科创三路199号".into()),
        ..facts.addressee
    };
    facts.occupancy = Occupancy::Lpr { multiplier: "1.5".parse().unwrap() };
    facts.remark = Some("贵方曾于2026年9月8日来函提出分期，我司未予同意。\n分期方案可以另行商定。".into());
    facts.caveats = vec![
        Caveat::ReferenceStale { confirmed: day("2026-10-20") },
        Caveat::Unverified { title: "《全国法院贯彻实施民法典工作会议纪要》".into() },
    ];
    facts.received = (0..100_u32)
        .map(|it| Received {
            on: day("2024-07-01").plus_days(it * 8),
            amount: Money::from_fen(1_234_567 + i64::from(it) * 101),
        })
        .collect();
    facts
}

/// Nothing agreed, nothing received, least facts.
pub(crate) fn bare() -> LetterFacts {
    let mut facts = plain();
    facts.addressee.address = None;
    facts.loan.bank = None;
    facts.loan.contract = None;
    facts.loan.amount = None;
    facts.occupancy = Occupancy::NotAgreed;
    facts.received.clear();
    facts.accruals.clear();
    facts.sender.contact.clear();
    facts.per_diem = Money::ZERO;
    let paid = facts.compensation.total();
    facts.heads = vec![HeadFigures {
        head: Head::Principal,
        charged: paid,
        paid: Money::ZERO,
        owed: paid,
        label: None,
        own: None,
    }];
    facts.total = paid;
    facts
}

/// A letter of `template` to somebody of `role`, with every fact that it can have.
pub(crate) fn letter(template: &str, role: Role, language: Language) -> LetterFacts {
    let mut facts = plain();
    facts.template = template.into();
    facts.language = language;
    facts.accruals.truncate(2);
    let debtor = Addressee {
        identity: Some("11010519491231002X".into()),
        phone: Some("13800000000".into()),
        ..facts.addressee.clone()
    };
    facts.addressee = debtor.clone();
    facts.defendants = vec![debtor.clone(), guarantor()];
    facts.answers = answers(language);
    facts.claims = vec![
        "请求判令被告张䶮喆向原告偿还代偿款162,868.43元".into(),
        "请求判令被告张䶮喆向原告支付资金占用费（计至2026年11月21日为50,049.76元；自2026年11月22日起以162,868.43元为基数，按年利率12%计算至实际清偿之日）".into(),
        "本案案件受理费、财产保全费等诉讼费用由被告承担".into(),
    ];
    facts.events = events(language);
    match role {
        Role::Debtor => {}
        Role::Guarantor => {
            facts.addressee = guarantor();
            facts.guarantor = Some(0);
            facts.liability = Some(liability());
            for it in &mut facts.heads {
                it.own = Some(if it.head == Head::Principal { yuan("99950.24") } else { it.owed });
            }
        }
        Role::Heir | Role::ThirdParty | Role::Court => {
            let name = match role {
                Role::Court => facts.answers["court"].clone(),
                _ => facts.answers["party_name"].clone(),
            };
            let address = facts.answers.get("party_address").cloned();
            facts.addressee = Addressee { name, address, role, identity: None, phone: None, ..debtor.clone() };
        }
    }
    if role != Role::Debtor {
        facts.debtor = Some(debtor);
    }
    special(&mut facts);
    facts.unverified_law = unverified_law(&compose(&facts).unwrap(), RulePack::shipped());
    facts
}

fn guarantor() -> Addressee {
    Addressee {
        name: "江州堃瑞精密机械制造股份有限公司".into(),
        kind: PartyKind::Company,
        address: Some("江州市高新区科创三路199号".into()),
        role: Role::Guarantor,
        identity: Some("91350100M000100Y43".into()),
        phone: Some("0512-5550 0199".into()),
    }
}

fn liability() -> OwnLiability {
    OwnLiability {
        basis: Some(LiabilityBasis::JointGuarantee),
        contract: Some("HXFD-2022-0417-1".into()),
        share: None,
        ceiling: Some(yuan("150000.00")),
        paid: Money::ZERO,
        period_from: Some(day("2024-03-15")),
        period_until: Some(day("2027-03-15")),
        demanded_on: None,
        owed: yuan("150000.00"),
    }
}

fn events(language: Language) -> Vec<Event> {
    let words = match language {
        Language::Chinese => ["代偿", "资金占用费（107天）", "收到还款", "资金占用费（874天）"],
        Language::English => {
            ["Payment to the lender", "Agreed charge (107 days)", "Payment received", "Agreed charge (874 days)"]
        }
    };
    [
        ("2024-03-15", "205634.65", "205634.65"),
        ("2024-06-30", "7233.77", "212868.42"),
        ("2024-07-01", "-50000.00", "162868.42"),
        ("2026-11-21", "50049.77", "212918.19"),
    ]
    .into_iter()
    .zip(words)
    .map(|((on, change, after), what)| Event {
        on: day(on),
        what: what.into(),
        change: yuan(change),
        after: yuan(after),
    })
    .collect()
}

/// What a template needs beside the common facts.
fn special(facts: &mut LetterFacts) {
    let instalments = [("2027-01-15", "60000.00"), ("2027-04-15", "60000.00"), ("2027-07-15", "80000.00")];
    let plan = instalments.map(|(due, amount)| Instalment { due: day(due), amount: yuan(amount) });
    match facts.template.as_str() {
        "instalment-agreement" | "standstill-agreement" | "extension-agreement" | "commitment" => {
            facts.plan = plan.into();
        }
        "subrogation-demand" | "subrogation-notice" => facts.capacity = Capacity::Insurer,
        "complaint" | "preservation" => facts.suit_decided_on = Some(day("2026-11-20")),
        "enforcement" => {
            facts.judgment = Some(Judgment {
                court: "江州市北塘区人民法院".into(),
                case_number: "（2025）江0102民初1234号".into(),
                judged_on: day("2025-09-10"),
                effective_on: day("2025-09-30"),
                perform_by: Some(day("2025-10-10")),
            });
        }
        "settlement-certificate" => {
            for it in &mut facts.heads {
                (it.paid, it.owed, it.own) = (it.charged, Money::ZERO, None);
            }
            (facts.total, facts.per_diem) = (Money::ZERO, Money::ZERO);
            if let Some(it) = &mut facts.liability {
                it.owed = Money::ZERO;
            }
        }
        _ => {}
    }
}

fn answers(language: Language) -> std::collections::BTreeMap<String, String> {
    let chinese = [
        ("party_name", "张昇"),
        ("party_address", "江州市北塘区柳荫巷7号3幢402室"),
        ("party_phone", "13900000000"),
        ("succession", "第一顺序法定继承人"),
        ("estate", "江州市北塘区柳荫巷7号3幢402室房屋"),
        ("insured", "江州农村商业银行股份有限公司"),
        ("incident", "2024年3月15日，贵方仓库起火，烧毁被保险人存放的货物。"),
        ("third_party_ground", "贵方作为仓储保管人，对仓库电气线路疏于维护"),
        ("firm", "江州衡言律师事务所"),
        ("firm_address", "江州市临湖区望江路90号15层"),
        ("lawyer", "顾衡"),
        ("court", "江州市北塘区人民法院"),
        ("evidence_more", "反担保合同：反担保的范围\n催收记录"),
        ("representative", "陆知行"),
        ("representative_post", "董事长"),
        ("property", "江州农村商业银行望江路支行账户内的存款\n江州市北塘区柳荫巷7号3幢402室房屋"),
        ("preserve_security", "申请人提供保险公司出具的保全责任保险保函"),
        ("urgency", "被申请人正在出让其名下房屋"),
        ("more_security", "乙方以其名下江州市北塘区柳荫巷7号房屋提供抵押"),
        ("still_condition", "乙方有稳定收入并每月提供收入证明"),
        ("assignee", "江州资产管理有限公司"),
        ("assignee_address", "江州市临湖区望江路100号"),
        ("assignee_account_name", "江州资产管理有限公司"),
        ("assignee_account_bank", "江州农村商业银行股份有限公司"),
        ("objection", "贵方认为已于2024年7月1日还清。"),
        ("finding", "经核对收款记录，2024年7月1日收到50,000.00元，未还清全部款项。"),
        ("correction", "补充报送2024年7月1日的还款信息。"),
        ("statement", "2024年二季度因工厂停工，收入中断，未能按期还款；此后一直保持联系并分次还款。"),
        ("circumstances", "2024年4月因工伤住院三个月，收入中断。"),
        ("proofs", "住院病历（2024年4月）\n劳动合同解除证明"),
    ];
    let english = [
        ("party_name", "张昇"),
        ("party_address", "Room 402, 7 Willow Lane, Jiangzhou"),
        ("succession", "an heir at law"),
        ("estate", "the flat at 7 Willow Lane"),
        ("court", "Jiangzhou Beitang District People’s Court"),
        ("more_security", "Party B mortgages the house at 7 Willow Lane"),
        ("still_condition", "Party B has a steady income and proves it every month"),
        ("assignee", "Jiangzhou Asset Management Co., Ltd."),
        ("assignee_account_name", "Jiangzhou Asset Management Co., Ltd."),
        ("assignee_account_bank", "Jiangzhou Rural Commercial Bank"),
    ];
    let plain = [
        ("due_on", "2026-12-15"),
        ("due_amount", "20000.00"),
        ("died_on", "2026-08-01"),
        ("policy", "JZBX-2022-0417"),
        ("firm_phone", "0512-5550 0166"),
        ("lawyer_licence", "13205202310000000"),
        ("mandate_on", "2026-11-20"),
        ("sender_uscc", "91350100M000100Y43"),
        ("preserve_amount", "212918.19"),
        ("extended_until", "2027-06-30"),
        ("still_from", "2026-12-01"),
        ("still_until", "2027-05-31"),
        ("agreement_on", "2026-05-20"),
        ("agreement_number", "HXHK-2026-0011"),
        ("broken_on", "2026-10-20"),
        ("broken_amount", "20000.00"),
        ("assignee_account_number", "6217 0012 0000 1111 222"),
        ("assigned_on", "2026-11-18"),
        ("offer_amount", "180000.00"),
        ("settled_on", "2026-11-20"),
        ("objected_on", "2026-11-10"),
        ("courier_number", "1234567890123"),
    ];
    let words: &[(&str, &str)] = if language == Language::Chinese { &chinese } else { &english };
    words.iter().chain(&plain).map(|(name, it)| ((*name).to_owned(), (*it).to_owned())).collect()
}

/// The pages of `facts`.
pub(crate) fn rendered(facts: &LetterFacts) -> Rendered {
    let document = compose(facts).unwrap_or_else(|why| panic!("{} {:?}: {why}", facts.template, facts.language));
    render(&document).unwrap()
}

/// Compares `text` with the words approved under `name`; `RECOURSE_APPROVE` approves them.
pub(crate) fn approved(name: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if std::env::var_os("RECOURSE_APPROVE").is_some() {
        std::fs::write(&file, text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), text, "{}", file.display());
}

/// Text as poppler reads it, white space taken out.
pub(crate) fn read_back(bytes: &[u8], order: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut arguments = order.to_vec();
    arguments.extend(["-enc", "UTF-8", path(&file), "-"]);
    squeezed(&run("pdftotext", &arguments))
}

/// What a reader of PDF files says about one.
pub(crate) fn ask(program: &str, options: &[&str], bytes: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("letter.pdf");
    std::fs::write(&file, bytes).unwrap();
    let mut arguments = options.to_vec();
    arguments.push(path(&file));
    run(program, &arguments)
}

fn path(file: &Path) -> &str {
    file.to_str().unwrap()
}

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output().unwrap_or_else(|why| {
        panic!("{program} is needed to check letters (Debian: poppler-utils, qpdf) and did not start: {why}")
    });
    let said = String::from_utf8(output.stdout).unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{program}: {said}{complaint}");
    assert_eq!(complaint, "", "{program} complained");
    said
}

/// All but white space.
pub(crate) fn squeezed(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// A picture of that size, one half covering, the other half not.
pub(crate) fn picture(width: u32, height: u32) -> Arc<Picture> {
    let pixels = usize::try_from(width * height).unwrap();
    let colour = (0..pixels).flat_map(|it| [170, u8::try_from(it % 200).unwrap(), 40]).collect::<Vec<u8>>();
    let cover = (0..pixels).map(|it| if it % 2 == 0 { 255 } else { 90 }).collect::<Vec<u8>>();
    Arc::new(Picture { width, height, colour: deflated(&colour), cover: Some(deflated(&cover)) })
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}
