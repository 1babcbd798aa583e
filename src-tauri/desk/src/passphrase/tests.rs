use super::*;

const COMPANY: &str = "苏州市恒信融资担保有限公司";
const PEOPLE: [&str; 8] = ["张伟", "王芳", "李娜", "刘洋", "单雄信", "吕岩", "曾国强", "Anna Schmidt"];

fn names() -> Names {
    Names::of([COMPANY].into_iter().chain(PEOPLE))
}

#[test]
fn what_is_refused_and_what_is_not() {
    for (passphrase, verdict) in [
        ("", PassphraseVerdict::TooShort),
        ("elevenchars", PassphraseVerdict::TooShort),
        ("11010519491231002X", PassphraseVerdict::Numbers),
        ("2024-01-15 2024-01-16", PassphraseVerdict::Numbers),
        ("aaaaaaaaaaaaaaaaaaaa", PassphraseVerdict::TooCommon),
        ("danbao123456789", PassphraseVerdict::Names),
        ("daichang123456789", PassphraseVerdict::TooCommon),
        ("苏州担保追偿2024苏州担保追偿2024", PassphraseVerdict::Names),
        ("清收代偿2024追偿清收代偿2024追偿", PassphraseVerdict::TooCommon),
        ("苏州市恒信融资担保有限公司", PassphraseVerdict::Names),
        ("Suzhou Hengxin Danbao", PassphraseVerdict::Names),
        ("zhangwei&wangfang!", PassphraseVerdict::Names),
        ("Shan Xiong Xin, Chan Xiong Xin", PassphraseVerdict::Names),
        ("Lv Yan / Lu Yan / lvyan", PassphraseVerdict::Names),
        ("床前明月光疑是地上霜", PassphraseVerdict::TooShort),
        ("床前明月光，疑是地上霜", PassphraseVerdict::TooShort),
        ("床前明月光，疑是地上霜。", PassphraseVerdict::TooCommon),
        ("woaibeijingtiananmen", PassphraseVerdict::TooCommon),
        ("river lamp 7 oats", PassphraseVerdict::Acceptable),
        ("river lamp oats seven quiet blue", PassphraseVerdict::Strong),
    ] {
        assert_eq!(rate(passphrase, &names()), verdict, "{passphrase}");
    }
}

/// Patterns people use to get past a floor, each with the office's own numbers, names and words.
fn weak() -> Vec<String> {
    let identities = ["11010519491231002X", "320502198803151234", "32050219900101123x", "440301197512120011"];
    let phones = ["13800138000", "+86 139 1234 5678", "0512-6512 3456", "021-58880000", "4008-123-456"];
    let dates = ["20240315", "2024-03-15", "2024年3月15日", "15.03.2024", "19880315", "880315", "2024"];
    let staff =
        ["张伟", "zhangwei", "ZhangWei", "zhang wei", "weizhang", "wangfang", "李娜", "lina", "liuyang", "Zh4ngWe1"];
    let others = ["曾国强", "zengguoqiang", "cengguoqiang", "chanxiongxin", "shanxiongxin", "lvyan", "Schmidt", "Anna"];
    let office = [
        "苏州恒信",
        "恒信担保",
        "suzhouhengxin",
        "hengxindanbao",
        "SuZhou",
        "HengXin",
        "szshxrzdb",
        "苏州市恒信融资担保",
    ];
    let common =
        ["danbao", "担保", "zhuichang", "daichang", "woaini", "password", "qwerty", "gongsi", "mima", "d4nb40"];
    let tails = ["123", "2024", "888888", "!@#", "@2024", "520", "_01", "abc", "..."];
    let mut all: Vec<String> = Vec::new();
    all.extend(identities.iter().flat_map(|it| [(*it).to_owned(), format!("ID{it}"), format!("{it}!!")]));
    all.extend(identities.iter().zip(phones).map(|(a, b)| format!("{a}{b}")));
    all.extend(phones.iter().flat_map(|phone| dates.iter().map(move |date| format!("{phone} {date}"))));
    for head in staff.iter().chain(&others).chain(&office) {
        all.extend(dates.iter().map(|it| format!("{head}{it}{head}")));
        all.extend(phones.iter().map(|it| format!("{head}{it}")));
        all.extend(tails.iter().map(|it| format!("{head}{it}{head}{it}")));
        all.extend(common.iter().map(|it| format!("{head}{it}2024")));
    }
    for (at, head) in common.iter().enumerate() {
        all.extend(tails.iter().map(|it| format!("{head}{it}{head}")));
        all.extend(dates.iter().map(|it| format!("{it}{head}{it}")));
        all.push(format!("{head}{}{head}", common.get((at + 1) % common.len()).unwrap()));
    }
    all.extend(
        ["qwertyuiopasdf", "1qaz2wsx3edc4rfv", "asdfghjkl;'zxcv", "iloveyou iloveyou", "abcabcabcabcabc"]
            .map(String::from),
    );
    all.extend(
        [
            "zhangwei wangfang lina",
            "chuangqianmingyueguang",
            "人之初性本善，性相近习相远",
            "haohaoxuexitiantianxiangshang",
        ]
        .map(String::from),
    );
    all
}

#[test]
fn five_hundred_weak_ones_are_refused() {
    let (weak, names) = (weak(), names());
    let accepted: Vec<_> = weak
        .iter()
        .map(|it| (it, rate(it, &names)))
        .filter(|(_, it)| matches!(it, PassphraseVerdict::Acceptable | PassphraseVerdict::Strong))
        .collect();
    println!("{} weak passphrases, {} accepted", weak.len(), accepted.len());
    assert!(weak.len() >= 500 && accepted.is_empty(), "{accepted:?}");
}

/// `RECOURSE_PASSPHRASES` asks for more.
#[test]
fn every_suggested_one_is_accepted() {
    let count = std::env::var("RECOURSE_PASSPHRASES").ok().and_then(|it| it.parse().ok()).unwrap_or(50);
    let names = names();
    let suggested: Vec<Passphrase> = (0..count).map(|_| super::suggested().unwrap()).collect();
    let strong = suggested.iter().filter(|it| rate(&it.0, &names) == PassphraseVerdict::Strong).count();
    println!("{count} suggested passphrases, {strong} strong");
    assert_eq!(strong, count);
    assert!(suggested.iter().all(|it| it.0.split(' ').count() == 6));
}

/// Generated text of other kinds that a person might rather use.
#[test]
fn long_and_random_is_accepted_in_any_script() {
    for passphrase in ["窗外紫藤今晨落了三瓣又结两枚青果", "vX9#kq!Lw2&mTz4p", "kettle Fjord 窗台 mango 雨伞 tulip"]
    {
        let verdict = rate(passphrase, &names());
        assert!(
            matches!(verdict, PassphraseVerdict::Acceptable | PassphraseVerdict::Strong),
            "{passphrase} {verdict:?}"
        );
    }
}
