//! Words by which a header that nobody foresaw still hints at its field.

use crate::field::Field;
use crate::mapping::Confidence;
use crate::words::words;

/// Words that make a header likely to name a field: one of each group of `all`, none of `none`.
pub(crate) struct Pattern {
    pub(crate) field: Field,
    all: &'static [&'static [&'static str]],
    none: &'static [&'static str],
    pub(crate) confidence: Confidence,
}

impl Pattern {
    /// Whether `core` is such a header.
    pub(crate) fn fits(&self, core: &str) -> bool {
        let has = |words: &[&str]| words.iter().any(|it| core.contains(it));
        let of_others = has(&words().others) && !matches!(self.field, Field::Note | Field::Officer);
        self.all.iter().all(|it| has(it)) && !has(self.none) && !of_others
    }
}

const fn likely(field: Field, all: &'static [&'static [&'static str]], none: &'static [&'static str]) -> Pattern {
    Pattern { field, all, none, confidence: Confidence::Likely }
}

const fn guess(field: Field, all: &'static [&'static [&'static str]], none: &'static [&'static str]) -> Pattern {
    Pattern { field, all, none, confidence: Confidence::Guess }
}

const PAID: &[&str] = &["代偿", "垫付", "垫款", "理赔", "赔付", "赔款", "compensat", "payout", "indemni", "subrogat"];
const BACK: &[&str] =
    &["追回", "追偿", "回收", "收回", "回款", "还款", "清偿", "recover", "received", "collect", "repaid"];

/// Every pattern.
pub(crate) const PATTERNS: &[Pattern] = &[
    likely(
        Field::GuarantorIdentity,
        &[&["反担保", "保证人", "guarantor"], &["证件", "身份证", "信用代码", "证照", "idno", "idnumber", "uscc"]],
        &["被保证人", "被担保人", "类型", "合同"],
    ),
    likely(
        Field::Guarantor,
        &[&["反担保", "保证人", "guarantor"], &["姓名", "名称", "name", "人"]],
        &[
            "被保证人",
            "被担保人",
            "证件",
            "身份证",
            "代码",
            "电话",
            "手机",
            "地址",
            "合同",
            "编号",
            "方式",
            "类型",
            "金额",
            "idno",
            "关系",
        ],
    ),
    likely(
        Field::DebtorIdentity,
        &[&["证件号", "身份证", "信用代码", "证照号", "uscc", "idnumber"]],
        &["反担保", "保证人", "类型", "guarantor", "有效期", "地址", "复印件"],
    ),
    guess(
        Field::DebtorIdentity,
        &[&["组织机构代码", "营业执照", "纳税人识别号", "税号", "注册号"]],
        &["反担保", "保证人", "地址"],
    ),
    likely(
        Field::DebtorPhone,
        &[&["电话", "手机", "联系方式", "phone", "mobile"]],
        &["反担保", "保证人", "guarantor", "银行", "经理", "承办", "经办"],
    ),
    likely(
        Field::DebtorAddress,
        &[&["地址", "住址", "住所", "address"]],
        &["反担保", "保证人", "guarantor", "银行", "抵押", "房产", "不动产", "电子", "email"],
    ),
    likely(
        Field::Debtor,
        &[
            &["债务人", "借款人", "被担保人", "被保证人", "投保人", "borrower", "debtor", "借款企业", "客户", "企业"],
            &["名", "姓名", "名称", "name", "全称"],
        ],
        &["经理", "类型", "银行", "机构", "法"],
    ),
    guess(
        Field::Debtor,
        &[&["项目名称", "当事人", "主体名称", "对象", "户名", "borrower", "debtor", "债务人", "借款人", "被担保人"]],
        &[
            "编号",
            "合同",
            "电话",
            "手机",
            "证件",
            "身份证",
            "代码",
            "地址",
            "类型",
            "银行",
            "机构",
            "金额",
            "日期",
            "性质",
            "行业",
            "抵押",
        ],
    ),
    likely(
        Field::Contract,
        &[
            &["担保", "保证", "委保", "保单", "保险单", "保函", "guarantee", "policy"],
            &["合同", "协议", "编号", "号", "no", "number"],
        ],
        &[
            "反担保",
            "抵押",
            "质押",
            "日期",
            "金额",
            "证件",
            "身份证",
            "保证人",
            "担保人",
            "保证金",
            "期限",
            "名称",
            "方式",
            "账",
        ],
    ),
    likely(
        Field::Contract,
        &[&["合同编号", "合同号", "合同号码", "contractno", "contractnumber", "协议编号"]],
        &["反担保", "抵押", "质押", "借款", "贷款", "授信", "主合同", "主债权", "loan", "金额"],
    ),
    guess(
        Field::Contract,
        &[&["项目编号", "业务编号", "追偿合同", "合同", "contract", "agreement"]],
        &[
            "反担保",
            "抵押",
            "质押",
            "借款",
            "贷款",
            "授信",
            "主合同",
            "主债权",
            "loan",
            "金额",
            "日期",
            "期限",
            "签订",
            "到期",
        ],
    ),
    likely(
        Field::LoanContract,
        &[
            &["借款", "贷款", "主合同", "主债权", "授信", "借据", "融资", "loan"],
            &["合同", "协议", "编号", "号", "no", "number", "agreement"],
        ],
        &["反担保", "抵押", "日期", "金额", "期限", "账号", "卡号", "证件", "身份证", "电话", "手机", "借款人", "户"],
    ),
    likely(
        Field::Bank,
        &[&["银行", "债权人", "贷款机构", "放款机构", "金融机构", "lender", "bank"]],
        &["账", "开户", "卡", "金额", "电话", "经理", "合同", "编号", "代码", "account", "联系人", "日期", "利率"],
    ),
    likely(
        Field::LoanAmount,
        &[
            &["贷款", "借款", "放款", "担保", "保证", "主债权", "融资", "loan", "guaranteed"],
            &["金额", "本金", "总额", "额度", "amount"],
        ],
        &["余额", "反担保", "保证金", "代偿", "追", "偿还", "未", "剩余", "balance", "评估", "抵押", "垫", "逾期"],
    ),
    guess(Field::LoanAmount, &[&["授信金额", "授信额度", "保险金额", "合同额", "发放额"]], &["余额", "日期"]),
    likely(
        Field::CompensationDate,
        &[PAID, &["日", "时间", "date"]],
        &["追", "回", "还款", "到期", "起算", "利率", "费率", "占用", "天数", "逾期", "登记"],
    ),
    guess(
        Field::CompensationDate,
        &[&["付款日期", "支付日期", "划款日期", "paymentdate"]],
        &["最近", "last", "最后", "还款"],
    ),
    likely(Field::Principal, &[PAID, &["本金", "principal"]], &["余额", "追", "回", "剩余", "未", "balance"]),
    likely(
        Field::Interest,
        &[PAID, &["利息", "interest"]],
        &["余额", "追", "回", "剩余", "未", "罚", "本息", "rate", "penalty"],
    ),
    likely(
        Field::Penalty,
        &[PAID, &["罚", "复利", "违约金", "penalty"]],
        &["余额", "追", "剩余", "未", "rate", "利率"],
    ),
    likely(
        Field::Fees,
        &[PAID, &["费", "其他", "其它", "fee", "charge"]],
        &["余额", "追", "剩余", "未", "率", "占用", "担保费", "rate"],
    ),
    guess(Field::Principal, &[&["本金"]], &["余额", "借款", "贷款", "担保", "追", "回", "剩余", "未", "偿还", "逾期"]),
    guess(Field::Interest, &[&["利息"]], &["余额", "追", "回", "剩余", "未", "本息", "罚", "逾期", "欠"]),
    guess(Field::Penalty, &[&["罚息", "复利", "逾期利息"]], &["余额", "追", "回", "剩余", "未", "利率"]),
    guess(
        Field::Fees,
        &[&["其他费用", "其它费用", "费用"]],
        &["余额", "追", "剩余", "未", "占用", "率", "担保费", "诉讼", "律师", "代理", "执行"],
    ),
    likely(
        Field::CompensationTotal,
        &[PAID, &["合计", "总", "金额", "额", "款", "amount", "total", "本息"]],
        &[
            "余额",
            "追",
            "回",
            "剩余",
            "未",
            "率",
            "日",
            "时间",
            "本金",
            "利息",
            "罚",
            "费",
            "笔数",
            "比例",
            "date",
            "balance",
            "outstanding",
            "银行",
            "人",
        ],
    ),
    guess(
        Field::CompensationTotal,
        &[&["合计金额", "金额合计", "本息合计", "总金额", "合计", "金额", "amount", "total"]],
        &["贷款", "借款", "担保", "余额", "追", "回", "还", "剩余", "未", "抵押", "评估", "授信", "逾期", "保证"],
    ),
    likely(
        Field::OccupancyRate,
        &[&["占用", "追偿", "occupancy", "recourse"], &["率", "rate", "标准"]],
        &["回收率", "追偿率", "代偿率", "recoveryrate"],
    ),
    guess(
        Field::OccupancyRate,
        &[&["资金占用费", "占用费", "年利率", "违约金利率", "逾期利率", "annualrate"]],
        &["贷款", "借款", "担保", "金额", "loan", "余额", "应收", "已收", "累计"],
    ),
    likely(
        Field::Collateral,
        &[&["抵押", "质押", "担保物", "押品", "反担保措施", "collateral"]],
        &["金额", "价值", "评估", "合同", "编号", "日期", "顺位", "权人", "登记", "余额", "value"],
    ),
    likely(
        Field::Received,
        &[BACK, &["金额", "额", "款", "amount", "合计", "累计", "总"]],
        &[
            "余额", "未", "剩余", "尚", "日", "时间", "率", "次数", "计划", "应", "承诺", "人", "方式", "情况", "date",
            "balance", "rate",
        ],
    ),
    likely(Field::ReceivedOn, &[BACK, &["日", "时间", "date"]], &["到期", "应", "计划", "承诺", "约定", "起", "贷款"]),
    likely(
        Field::Officer,
        &[
            &[
                "承办",
                "经办",
                "主办",
                "责任人",
                "负责人",
                "清收",
                "管户",
                "追偿",
                "专员",
                "officer",
                "manager",
                "handler",
            ],
            &["人", "员", "经理", "officer", "manager", "handler", "姓名", "主办"],
        ],
        &["电话", "手机", "企业", "公司", "部门", "机构", "银行", "被追偿", "连带", "法院", "法官"],
    ),
    likely(Field::Note, &[&["备注", "remark", "comment"]], &[]),
    guess(Field::Note, &[&["说明", "进展", "情况", "状态", "note"]], &["抵押", "质押", "担保", "金额"]),
];
