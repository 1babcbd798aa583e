# 界面、命令行、导入报告共用的中文文字。一个键一行，键只用 a-z、0-9 和 _；两种语言的键与参数必须一致。

## 通用

app_name = 追偿案卷
app_mark = 追
colon = ：
list_comma = 、
unit_name_yuan = 元
unit_name_ten_thousand = 万元
unit_name_hundred_million = 亿元
kit_close = 关闭
kit_undo = 撤销
kit_messages = 消息
kit_day_example = 如 11-22、今天、+7
kit_day_pick = 选择日期：{ $field }
kit_masked_end = { $label }，后半部分已隐藏
kit_masked = { $label }，已隐藏，末四位 { $tail }
kit_reveal = 显示{ $label }
kit_cover = 隐藏{ $label }
kit_browse = 浏览…
kit_cancel = 取消
kit_save = 保存
kit_back = 返回
kit_loading = 正在读取
kit_retry = 重试

## 阶段与占用费规则

stage_registered = 已登记
stage_lump_sum = 一次性催收
stage_instalments = 分期或展期
stage_litigation = 诉讼
stage_agency = 委托律师
stage_withdrawn = 已撤案
occupancy_rule_not_agreed = 合同没有约定
occupancy_rule_annual = 年利率（%）
occupancy_rule_daily = 日利率（%）
occupancy_rule_lpr = 一年期 LPR 的倍数

## 外壳

shell_rooms = 主导航
room_cases = 案件
room_import = 导入
room_settings = 设置
shell_skip = 跳到正文
shell_search = 查找
shell_as_of = 余额截至
shell_as_of_today = 回到今天
shell_unit = 金额单位
shell_language = 界面语言
shell_language_chinese = 中文
shell_language_english = English
shell_language_short_chinese = 中
shell_language_short_english = EN
shell_theme = 外观
preferences_not_kept = 本机选项没有保存，已恢复原来的
shell_theme_system = 跟随系统
shell_theme_light = 浅色
shell_theme_dark = 深色
shell_lock = 锁定
shell_sample = 样例数据
shell_sample_hint = 样例组合中的人名、证件号和金额都是虚构的
shell_keys = 快捷键
shell_idle_title = 即将自动锁定
shell_idle_text = 已有一段时间没有操作，{ $seconds } 秒后自动锁定案件库。未保存的内容会丢失。
shell_idle_stay = 继续使用
shell_title_locked = 已锁定 · 追偿案卷
shell_title_open = { $vault } · 追偿案卷
shell_unreachable = 程序内核没有应答
shell_broken = 这个画面出错了
shell_broken_remedy = 已保存的数据不受影响。返回案件列表再试；仍然出错请重新启动程序。

## 快捷键与命令面板

keys_title = 快捷键
keys_note = 单个字母只在没有输入框获得焦点时有效。
keys_column_keys = 按键
keys_column_act = 作用
keys_palette = 命令面板
keys_sheet = 快捷键一览
keys_undo = 撤销刚才的操作
keys_save = 保存
keys_search = 查找案件
keys_new_case = 登记新案件
keys_import = 导入表格
keys_lock = 锁定案件库
keys_cases = 前往案件列表
keys_settings = 前往设置
keys_back = 返回上一个画面
keys_next_row = 下一行
keys_previous_row = 上一行
palette_title = 命令面板
palette_field = 输入命令或案件
palette_none = 没有匹配的命令

## 打开与新建案件库

vault_tagline = 代偿之后，一案一卷，账目清楚，方案有据。
vault_recent = 最近使用
vault_recent_none = 还没有打开过案件库
vault_sample_tag = 样例
vault_unlock_title = 打开案件库
vault_locked_title = 案件库已锁定
vault_path = 案件库位置
vault_path_hint = 案件库是一个名称以 .rcv 结尾的文件夹
vault_passphrase = 密码
vault_passphrase_again = 再输入一次密码
vault_show = 按住显示密码
vault_unlock = 解锁
vault_unlocking = 正在核对密码
vault_wait = 请在 { $seconds } 秒后再试
vault_caps = 大写锁定已开启
vault_open_other = 打开其他…
vault_create = 新建案件库
vault_create_title = 新建案件库
vault_create_note = 全部数据加密保存在这一个位置。密码无法找回，请妥善保管。
vault_name = 名称
vault_name_hint = 例如：城东担保追偿
vault_actor = 您的姓名
vault_actor_hint = 记入操作记录
vault_folder = 存放位置
vault_create_act = 新建并打开
vault_creating = 正在建立案件库
vault_different = 两次输入的密码不一致
vault_need_name = 请填写名称
vault_need_actor = 请填写您的姓名
vault_need_path = 请填写位置
vault_sample_try = 试用样例组合
vault_sample_note = 约 300 件虚构案件，单独存放，不会与真实数据混在一起。
vault_sample_opened = 样例组合已打开，密码是 { $passphrase }
vault_sample_making = 正在生成样例组合
vault_file_kind = 案件库
vault_version = 版本 { $version }
vault_lock_note = 内容已从屏幕和内存中清除。
passphrase_strength = 密码强度
passphrase_too_short = 太短
passphrase_too_common = 太常见
passphrase_acceptable = 可以使用
passphrase_strong = 很好
passphrase_hint = 建议用四个以上不相关的词，或 12 个以上字符

## 案件列表

cases_title = 案件
cases_search = 姓名、证件号、合同号、案号
cases_stage = 阶段
cases_stage_all = 全部阶段
cases_new = 登记新案件
cases_import = 导入表格
cases_total = 共 { $total } 件 · 代偿合计 { $compensated } { $unit }
cases_total_found = 找到 { $total } 件 · 代偿合计 { $compensated } { $unit }
cases_grid = 案件列表
cases_column_number = 案号
cases_column_debtor = 债务人
cases_column_contract = 担保合同
cases_column_compensated_on = 代偿日
cases_column_compensated = 代偿金额（{ $unit }）
cases_column_received = 已回款（{ $unit }）
cases_balance_unknown = 利率未公布
cases_column_balance = 余额（{ $unit }）
cases_column_stage = 阶段
cases_column_officer = 承办人
cases_sort_by = 按{ $column }排序
cases_empty_title = 这个案件库还没有案件
cases_empty_text = 可以导入正在使用的表格，也可以逐件登记。
cases_empty_step_import = 导入 Excel 或 CSV 表格
cases_empty_step_new = 登记一件代偿案件
cases_empty_step_settings = 填写机构与收款账户
cases_none_found = 没有符合条件的案件
cases_none_found_text = 换一个词，或去掉筛选条件。
cases_clear = 清除条件
cases_row_loading = 正在读取
cases_organisation_missing = 机构名称、地址和收款账户还没有填写，出具函件前需要补齐。
cases_organisation_fill = 去填写

## 登记与更正案件

case_new_title = 登记新案件
case_edit_title = 更正案件信息
case_block_compensation = 担保与代偿
case_block_debtor = 债务人
case_block_loan = 借款
case_block_guarantor = 反担保与承办
case_compensated_total = 代偿合计
case_save = 保存案件
case_save_changes = 保存更正
case_saved = 已登记 { $number }
case_changed = 已更正 { $number }
case_withdrawn_done = 已撤回 { $number }
case_withdraw_reason = 登记后立即撤回
case_restore_reason = 更正后立即撤回
case_restored = 已恢复更正前的信息
case_duplicates = 可能重复的案件
case_duplicates_note = 若确认不是同一笔代偿，可以继续保存。
case_duplicate_open = 打开 { $number }
case_reason = 更正原因
case_reason_hint = 记入操作记录，例如：原表录入有误
case_problems = 有 { $count } 处需要改正
case_required_note = 带 * 的六项必填，其余可以以后补充。
case_occupancy_choose = 请选择
case_ten_thousand_hint = 单位：元；可写 12万
case_left_kept = 未保存的内容已保留

field_debtor = 债务人
field_debtor_identity = 证件号码
field_debtor_phone = 联系电话
field_debtor_address = 送达地址
field_contract = 担保合同号
field_compensated_on = 代偿日
field_principal = 代偿本金
field_interest = 代偿利息
field_penalty = 代偿罚息、复利
field_fees = 代偿其他费用
field_compensation_total = 代偿合计
field_occupancy = 资金占用费
field_occupancy_figure = 费率
field_occupancy_rate = 资金占用费率
field_loan_contract = 借款合同号
field_bank = 债权银行
field_loan_amount = 借款金额
field_guarantor = 反担保人
field_guarantor_identity = 反担保人证件号码
field_collateral = 反担保物
field_officer = 承办人
field_note = 备注
field_received = 已回款金额
field_received_on = 到账日
field_amount = 金额
field_payer = 付款人
field_head = 项目
field_due_on = 到期日
field_what = 用途
field_waived_on = 减免日
field_approved_by = 批准人
field_from = 起始日
field_until = 截止日
field_effective_on = 生效日
field_judged_on = 判决日
field_court = 法院
field_case_number = 案号
field_as_of = 截至日
field_dated = 落款日期
field_pay_by = 要求付款日
field_name = 名称
field_actor = 姓名
field_path = 文件位置
field_reason = 原因
field_identity_hint = 身份证号或统一社会信用代码

## 导入

import_title = 导入表格
import_steps = 导入步骤
import_step_file = 选择文件
import_step_columns = 对应列
import_step_check = 试运行
import_step_done = 完成
import_path = 表格位置
import_path_hint = 支持 .xlsx 和 .csv，最多 200 MB
import_file_kind = 表格
import_read = 读取表格
import_reading = 正在读取表格
import_note = 先试运行，看清结果再写入；写入后可以整批撤销。
import_sheet = 工作表
import_header_row = 表头所在行
import_header_row_error = 请填写行号
import_encoding = 文字编码
import_encoding_utf8 = UTF-8
import_encoding_gb18030 = GB18030
import_sheet_read = 表格的读法
import_rows = 数据 { $rows } 行
import_remembered = 已套用上次对同样表头的设置
import_head = 原表前几行
import_mapping = 对应关系
import_column = 表中的列
import_samples = 样例
import_field = 对应字段
import_field_none = 不导入
import_confidence = 把握
import_ten_thousands = 单位是万元
import_ten_thousands_of = “{ $column }”的单位是万元
import_amount_unit = 金额单位
import_field_of = “{ $column }”对应的字段
import_confidence_none = 未识别
import_confidence_guess = 猜测
import_confidence_likely = 较有把握
import_confidence_exact = 确定
import_confidence_chosen = 已指定
import_field_twice = “{ $field }”对应了多列，请只留一列
import_twice = 重复
import_field_needed = 还需要指定：{ $fields }
import_check = 试运行
import_checking = 正在逐行核对
import_good = 可导入
import_came_in = 已导入
import_refused = 不能导入
import_warnings = 有提示的行
import_warning = 提示
import_already_in = 已在库中
import_ignored = 小计、合计等行
import_rows_read = 读取行数
import_problems = 问题按原因归类
import_group = { $rule }（{ $count } 行）
import_row = 行
import_value = 原值
import_problem = 问题
import_remedy = 怎样改
import_reconcile = 金额核对
import_sum_part = 范围
import_sum_sheet = 整表
import_sum_good = 可导入
import_sum_in = 已导入
import_sum_difference = 差额
import_sum = 代偿合计（{ $unit }）
import_rows_column = 行数
import_sum_note = 差额是不能导入的行和已在库中的行。
import_sum_equal = 两者一致。
import_all_good = 每一行都可以导入
import_nothing_good = 没有可以导入的行
import_how = 导入方式
import_how_good = 只导入没有问题的行
import_how_good_hint = 其余行可导出错误清单，改好后再导入；已在库中的会自动跳过
import_how_all = 有一行不行就都不导入
import_how_all_hint = 用于要求整表一次通过的场合
import_all_blocked = 还有 { $refused } 行不能导入，请改好后重新试运行，或改选“只导入没有问题的行”。
import_run = 导入 { $count } 件
import_running = 正在导入
import_progress = 已处理 { $done } / { $of } 行
import_cancelling = 正在取消
import_cancelled = 已取消，没有写入任何内容
import_done = 已导入 { $count } 件
import_done_note = { $refused } 行没有导入
import_done_clean = 全部导入完毕
import_undo = 撤销本次导入
import_undone = 已撤销，{ $cases } 件案件已撤回
import_undo_note = 在这些案件有新的登记之前，可以整批撤销。
import_to_cases = 查看案件
import_another = 再导入一份
import_export = 导出错误清单
import_export_title = 导出错误清单
import_export_note = 另存一份您的原表：出错的单元格标色，并在末列写明原因。原表不动。
import_export_path = 存到
import_export_act = 导出
import_exported = 已导出到 { $path }
import_export_suffix = 错误清单
import_show_more = 再显示 { $count } 行
import_reason_column = 错误原因
import_no_value = （空）
import_back_to_columns = 返回修改对应关系

## 设置

settings_title = 设置
settings_organisation = 函头与收款账户
settings_organisation_note = 印在函件上。修改只影响以后出具的函件。
settings_org_name = 机构名称
settings_org_address = 地址
settings_org_phone = 电话
settings_org_contact = 联系人
settings_account = 收款账户
settings_account_name = 户名
settings_account_bank = 开户行
settings_account_number = 账号
settings_saved = 设置已保存
settings_taken_back = 已恢复原来的设置
settings_discard = 放弃修改
settings_machine = 本机选项
settings_machine_note = 只影响这台电脑的显示。
settings_idle = 无操作自动锁定
settings_idle_unit = 分钟
settings_idle_error = 请填写 1 至 60
settings_idle_hint = 锁定前 30 秒提醒
settings_check = 核验案件库
settings_check_note = 重新核对加密封条、记录链和列表数据。
settings_check_act = 开始核验
settings_checked_good = 核验通过：{ $entries } 条记录、{ $cases } 件案件，没有发现问题。
settings_checked_bad = 核验发现 { $count } 个问题
settings_vault = 案件库
settings_vault_name = 名称
settings_vault_path = 位置
settings_vault_actor = 当前操作人
settings_version = 程序版本
settings_unsaved = 有未保存的修改

## 拒绝：发生了什么，怎么办

refusal_vault_locked = 案件库已锁定
refusal_vault_locked_remedy = 输入密码解锁后再试。
refusal_wrong_passphrase = 密码与这个案件库不符
refusal_wrong_passphrase_remedy = { $wait_seconds ->
    [0] 请核对大小写和输入法后重新输入。
   *[other] 请核对大小写和输入法，{ $wait_seconds } 秒后再试。
}
refusal_weak_passphrase = 密码{ $verdict }，不能使用
refusal_weak_passphrase_remedy = 请用四个以上不相关的词，或 12 个以上字符。
refusal_not_a_vault = { $path } 不是案件库
refusal_not_a_vault_remedy = 请选择由本程序建立、名称以 .rcv 结尾的文件夹。
refusal_vault_exists = { $path } 已经存在
refusal_vault_exists_remedy = 请换一个名称，或直接打开已有的案件库。
refusal_newer_vault = 这个案件库由更新的程序建立（格式 { $version }）
refusal_newer_vault_remedy = 请升级程序后再打开。
refusal_in_use = 案件库正在别处使用
refusal_in_use_remedy = 请先在另一个窗口或程序中关闭它。
refusal_tampered = 案件库内容与封条不符：{ $detail }
refusal_tampered_remedy = 请停止使用此文件，从备份恢复，并保留原文件备查。
refusal_kdf_limits = 案件库的密钥参数超出允许范围
refusal_kdf_limits_remedy = 文件可能损坏或被改动，请从备份恢复。
refusal_no_space = 磁盘空间不足，没有写入
refusal_no_space_remedy = 请腾出空间后再试；已有数据没有受影响。
refusal_file_trouble = { $path }：{ $trouble ->
    [notFound] 找不到文件或文件夹
    [notAllowed] 没有读写权限
    [exists] 同名文件已存在
    [busy] 文件正被其他程序打开
   *[other] 无法读写
}
refusal_file_trouble_remedy = { $trouble ->
    [notFound] 请检查文件的位置和名称，再试一次。
    [notAllowed] 请换一个有权限的位置，或请管理员开通权限。
    [exists] 请换一个文件名，或先移走原有的文件。
    [busy] 请在 Excel 或 WPS 中关闭它，再试一次。
   *[other] 请检查磁盘或网络位置，再试一次。
}
refusal_case_unknown = 没有这件案件
refusal_case_unknown_remedy = 它可能已随整批导入一起撤销，请返回列表查找。
refusal_case_withdrawn = 案件已撤案，只能查阅
refusal_case_withdrawn_remedy = 如需继续办理，请重新登记。
refusal_field_invalid = { $field }：{ $rule }
refusal_field_invalid_remedy = 请改正这一项后再试。
refusal_reason_missing = 没有填写原因
refusal_reason_missing_remedy = 原因会记入操作记录，请写一句话。
refusal_payment_before_compensation = 到账日早于代偿日 { $on }
refusal_payment_before_compensation_remedy = 请核对到账日；代偿之前的还款应冲减代偿金额。
refusal_not_reversible = 第 { $seq } 条记录不能冲销
refusal_not_reversible_remedy = 它可能已被冲销，或属于不能冲销的一类。
refusal_import_refused = { $reason ->
    [unknownFormat] 这不是 XLSX 或 CSV 表格
    [corrupt] 文件已损坏，打不开
    [encrypted] 文件设有打开密码
    [tooLarge] 文件过大
    [noHeader] 找不到表头
    [encoding] 文字编码不对
    [empty] 表中没有数据
    [noSuchSheet] 没有这个工作表
   *[other] 表格无法读取
}
refusal_import_refused_remedy = { $reason ->
    [unknownFormat] 请在 Excel 或 WPS 中打开，另存为 .xlsx 或 .csv 后再试；旧的 .xls 也要另存。
    [corrupt] 请在 Excel 或 WPS 中打开并另存一份；打不开时请找备份。
    [encrypted] 请在 Excel 或 WPS 中去掉打开密码，另存后再试。
    [tooLarge] 请只留需要的工作表和行，或拆成几份分别导入。
    [noHeader] 请填写表头所在的行号；表头要有“债务人”“合同号”这样的列名。
    [encoding] 请换一种编码，或在 Excel 中另存为“CSV UTF-8”。
    [empty] 请检查选的工作表和表头所在行。
    [noSuchSheet] 文件可能改过，请重新读取后选择工作表。
   *[other] 请在 Excel 或 WPS 中另存一份后再试。
}
refusal_column_missing = 没有指定“{ $field }”对应的列
refusal_column_missing_remedy = 请在对应关系中为它选择一列。
refusal_rows_refused = 有 { $refused } 行不能导入，按您的选择全部没有导入
refusal_rows_refused_remedy = 请改正这些行，或改为只导入没有问题的行。
refusal_cancelled = 已取消
refusal_cancelled_remedy = 没有写入任何内容。
refusal_batch_moved_on = 这次导入已不能整批撤销
refusal_batch_moved_on_remedy = { $cases ->
    [0] 它已经撤销过。
   *[other] 其中 { $cases } 件案件已有新的登记，请逐件处理。
}
refusal_letter_incomplete = 函件还缺：{ $missing }
refusal_letter_incomplete_remedy = 请补齐后再出具。
refusal_unprintable = 这些字没有字形，不能印在函件上：{ $characters }
refusal_unprintable_remedy = 请核对用字，或换用通行的写法。
refusal_letter_unknown = 没有这份函件
refusal_letter_unknown_remedy = 请返回函件列表重新选择。
refusal_reference_missing = 没有 { $series } 在 { $day } 的数值
refusal_reference_missing_remedy = 请选择有数据的日期，或更新利率数据。
refusal_waiver_above_balance = 减免 { $amount } 元超过“{ $head }”的余额 { $balance } 元
refusal_waiver_above_balance_remedy = 请减少金额，或核对减免日期以及其后的减免和回款。
refusal_split_mismatch = 各项合计 { $parts } 元，与回款 { $amount } 元不符
refusal_split_mismatch_remedy = 请使各项之和等于回款金额。
refusal_part_above_balance = 抵充“{ $head }”的 { $amount } 元超过其余额 { $balance } 元
refusal_part_above_balance_remedy = 请减少这一项，或改用清偿顺序。
refusal_head_unknown = 账目中没有“{ $head }”这一项
refusal_head_unknown_remedy = 请从列出的项目中选择。
refusal_claim_unfit = 账目无法计算（{ $path }：{ $rule }）：{ $detail }
refusal_claim_unfit_remedy = 请更正计算规则中的这一处；没有写入任何内容。
refusal_no_judgment = 本案没有登记判决
refusal_no_judgment_remedy = 先登记判决，再比较判决前后的账目。
refusal_assumption_invalid = 假设“{ $id }”超出允许范围
refusal_assumption_invalid_remedy = 请按旁边标出的范围填写。
refusal_bad_request = 请求无法识别：{ $detail }
refusal_bad_request_remedy = 请重新启动程序；仍然出现请联系技术支持。
refusal_fault = 发生了意外错误，编号 { $reference }
refusal_fault_remedy = 已有数据没有受影响。请重试；仍然出现请把编号告诉技术支持。

## 规则：字段与导入行。带 _remedy 的说怎样改

rule_required = 必填
rule_not_an_amount = 不是金额
rule_finer_than_fen = 金额只能到分
rule_negative = 金额不能为负
rule_beyond_limit = 金额过大
rule_not_a_day = 不是日期
rule_no_such_day = 没有这一天
rule_future_day = 日期在今天之后
rule_not_a_rate = 不是费率
rule_id_length_name = 证件号码应为 18 位
rule_id_length = “{ $column }”位数不对，应为 18 位：{ $value }。
rule_id_length_remedy = 对照证件补全或删去多余的字符；身份证号和统一社会信用代码都是 18 位。
rule_id_characters_name = 证件号码含有不允许的字符
rule_id_characters = “{ $column }”含有不允许的字符：{ $value }。
rule_id_characters_remedy = 去掉空格和标点；身份证号只有末位可以是 X，信用代码不用 I、O、S、V、Z。
rule_id_date_name = 证件号码中的出生日期不存在
rule_id_date = “{ $column }”第 7 至 14 位不是存在的日期：{ $value }。
rule_id_date_remedy = 对照身份证核对第 7 至 14 位。
rule_id_check_digit_name = 证件号码校验位不符
rule_id_check_digit = “{ $column }”校验位不符：{ $value }。
rule_id_check_digit_remedy = 对照证件逐位核对，多为录错一位或两位颠倒。
rule_uscc_check_digit = 统一社会信用代码校验位不符
rule_old_id_name = 是 15 位旧身份证号
rule_old_id = “{ $column }”是 15 位旧身份证号，没有校验位可核对：{ $value }。
rule_old_id_remedy = 可以导入；建议补录 18 位号码。
rule_contract_in_other_case = 担保合同号已在别的案件中
rule_debtor_in_other_case = 同一债务人已有案件
rule_above_loan = 代偿本金大于借款金额
rule_not_after_start = 不晚于起始日
rule_no_such_head = 案件账目中没有此项
rule_not_a_month = 不是月份和日

rule_id_damaged_number_name = 长号码被截断
rule_id_damaged_number = “{ $column }”被存成了数字，末位已被 Excel 截断：{ $value }。
rule_id_damaged_number_remedy = 把该列设为文本格式，照证件或合同重新填写完整号码；原数字无法还原。
rule_bad_date_name = 日期无法识别
rule_bad_date = “{ $column }”不是存在的日期：{ $value }。
rule_bad_date_remedy = 写成 2026-11-22、2026/11/22 或 2026年11月22日。
rule_future_date_name = 日期在今天之后
rule_future_date = “{ $column }”在今天（{ $today }）之后：{ $value }。
rule_future_date_remedy = 核对年份和月份。
rule_negative_amount_name = 金额为负
rule_negative_amount = “{ $column }”是负数：{ $value }。
rule_negative_amount_remedy = 填写实际金额；冲减请导入后登记为回款。
rule_text_amount_name = 金额无法识别
rule_text_amount = “{ $column }”不是金额：{ $value }。
rule_text_amount_remedy = 只写数字，例如 123456.78；没有金额请留空。
rule_amount_too_fine_name = 金额多于两位小数
rule_amount_too_fine = “{ $column }”精确到分以下：{ $value }。
rule_amount_too_fine_remedy = 核对凭证，四舍五入到分后重新填写。
rule_amount_too_large_name = 金额超出范围
rule_amount_too_large = “{ $column }”超出一个案件允许的范围：{ $value }。
rule_amount_too_large_remedy = 核对位数和单位（元或万元）。
rule_missing_name_name = 没有债务人名称
rule_missing_name = 没有债务人名称。
rule_missing_name_remedy = 补填姓名或企业全称。
rule_missing_contract_name = 没有担保合同号
rule_missing_contract = 没有担保合同号。
rule_missing_contract_remedy = 补填委托担保合同号或保单号。
rule_missing_compensation_date_name = 没有代偿日
rule_missing_compensation_date = 没有代偿日。
rule_missing_compensation_date_remedy = 补填银行收到代偿款的日期。
rule_missing_principal_name = 没有代偿本金
rule_missing_principal = 没有代偿本金。
rule_missing_principal_remedy = 补填代偿本金；没有本金时写 0。
rule_zero_compensation_name = 代偿金额为零
rule_zero_compensation = 各项代偿金额合计为零。
rule_zero_compensation_remedy = 补填实际代偿的金额；没有代偿的业务请从表中去掉。
rule_duplicate_contract_name = 担保合同号重复
rule_duplicate_contract = “{ $column }”与第 { $first_row } 行相同：{ $value }。
rule_duplicate_contract_remedy = 核对是否同一笔代偿；分次代偿请在合同号后加序号。
rule_sum_mismatch_name = 分项之和与合计不符
rule_sum_mismatch = 本金、利息、罚息、费用相加为 { $parts } 元，“{ $column }”写的是 { $total } 元，相差 { $difference } 元。
rule_sum_mismatch_remedy = 对照代偿凭证核对各分项与合计。
rule_bad_rate_name = 费率无法识别
rule_bad_rate = “{ $column }”不是费率：{ $value }。
rule_bad_rate_remedy = 写成年利率百分数，例如 6%；没有约定请留空。
rule_formula_error_name = 公式没有结果
rule_formula_error = “{ $column }”是错误值，或是没有算出结果的公式。
rule_formula_error_remedy = 修正公式后重新保存，或粘贴为数值。

rule_missing_id_name = 没有证件号码
rule_missing_id = 没有债务人的证件号码。
rule_missing_id_remedy = 可以导入；建议补填身份证号或统一社会信用代码。
rule_bad_phone_name = 电话号码可能有误
rule_bad_phone = “{ $column }”不像电话号码：{ $value }。
rule_bad_phone_remedy = 可以导入；手机号 11 位，座机带区号。
rule_duplicate_debtor_name = 债务人重复出现
rule_duplicate_debtor = 与第 { $first_row } 行是同一债务人：{ $value }。
rule_duplicate_debtor_remedy = 可以导入；核对是否同一笔代偿。
rule_identity_two_names_name = 同一证件号码有两个名称
rule_identity_two_names = “{ $column }”与第 { $first_row } 行相同，债务人名称却不同：{ $value }。
rule_identity_two_names_remedy = 可以导入；对照证件核对两行的名称和号码。
rule_rate_fraction_name = 费率按小数理解
rule_rate_fraction = “{ $column }”小于 1，已按小数理解（0.06 即 6%）：{ $value }。
rule_rate_fraction_remedy = 可以导入；本意是百分之零点几的，请写上百分号。
rule_date_serial_name = 日期写成了序列数
rule_date_serial = “{ $column }”是序列数 { $value }，已按 { $day } 理解。
rule_date_serial_remedy = 可以导入；日期不对时，请把该列设为日期格式。
rule_received_more_than_compensated_name = 回款大于代偿
rule_received_more_than_compensated = “{ $column }”大于代偿合计 { $compensated } 元：{ $value }。
rule_received_more_than_compensated_remedy = 可以导入；核对两项金额和单位（元或万元）。
rule_payment_before_compensation_name = 回款早于代偿
rule_payment_before_compensation = “{ $column }”早于代偿日 { $compensated_on }：{ $value }。
rule_payment_before_compensation_remedy = 可以导入，金额记入备注，不登记为回款；核对两个日期，代偿前的还款应冲减代偿金额。
import_early_payment = 原表记有 { $on } 追回 { $amount } 元，早于代偿日，未登记为回款，请核对。
import_undated_payment = 原表记有已追回 { $amount } 元，未注明到账日，尚未登记为回款。
rule_payment_without_date_name = 有回款金额，没有到账日
rule_payment_without_date = “{ $column }”有金额，没有到账日：{ $value }。
rule_payment_without_date_remedy = 案件可以导入，金额记入备注，不登记为回款；补填到账日，或导入后在案件里登记。
rule_payment_without_amount_name = 有到账日，没有回款金额
rule_payment_without_amount = 有到账日，没有回款金额。
rule_payment_without_amount_remedy = 案件可以导入，不登记回款；补填回款金额，或清空日期。
rule_principal_from_total_name = 合计已作为本金
rule_principal_from_total = 没有指定本金列，已把“{ $column }”扣除其他分项后作为本金；本表各行都如此。
rule_principal_from_total_remedy = 可以导入；本金影响计息，表中有本金列的，请返回指定。
rule_interest_from_total_name = 合计超出分项的部分已作为利息
rule_interest_from_total = 没有指定利息列，已把“{ $column }”超出各分项的部分作为利息；本表各行都如此。
rule_interest_from_total_remedy = 可以导入；表中有利息列的，请返回指定。
rule_guarantor_identity_count_name = 反担保人与证件号码个数不一致
rule_guarantor_identity_count = “{ $column }”的号码个数与反担保人个数不一致，号码没有导入：{ $value }。
rule_guarantor_identity_count_remedy = 可以导入；号码请按反担保人的次序用顿号隔开。

## 案件卷宗

case_tab_overview = 概览
case_tab_ledger = 账目
case_tab_compare = 比选
case_tab_letters = 函件
case_tab_history = 记录
case_tabs = 案卷分页
case_officer = 承办 { $name }
case_officer_none = 未指定承办人
case_as_of_day = 余额截至 { $day }
case_total = 合计
case_per_day = 每日
case_path = 已选路径：{ $path }
case_path_of = { $day } 测算
case_path_none = 尚未选定追偿路径
case_previous = 上一案
case_next = 下一案
case_record_payment = 登记回款
case_loading = 正在打开案卷
case_back = 返回
case_withdrawn_note = 本案已撤销登记，只供查阅。

case_facts = 代偿与借款
case_facts_compensated_on = 代偿日
case_facts_compensated = 代偿总额
case_facts_principal = 其中本金
case_facts_interest = 其中利息
case_facts_penalty = 其中罚息
case_facts_fees = 其中费用
case_facts_occupancy = 资金占用费约定
case_facts_contract = 委托担保合同
case_facts_loan_contract = 借款合同
case_facts_bank = 债权银行
case_facts_loan_amount = 借款金额
case_facts_collateral = 反担保物
case_facts_note = 备注
case_facts_none = 未填写
case_amend = 更正案件信息
occupancy_not_agreed = 合同没有约定
occupancy_annual = 年利率 { $percent }%
occupancy_daily = 日利率 { $percent }%
occupancy_lpr = 一年期 LPR 的 { $multiplier } 倍

case_parties = 当事人
case_party_role = 身份
case_party_name = 姓名或名称
case_party_identity = 证件号码
case_party_phone = 电话
case_party_address = 地址
case_party_debtor = 债务人
case_party_guarantor = 反担保人
case_party_person = 自然人
case_party_company = 企业
case_party_none = 没有登记反担保人

case_payments = 回款
case_payments_none = 还没有登记过回款。按 P 登记第一笔。
case_payments_received_on = 到账日
case_payments_amount = 金额
case_payments_payer = 付款人
case_payments_payer_debtor = 债务人
case_payments_note = 备注
case_payments_state = 状态
case_payments_counted = 已入账
case_payments_reversed = 已冲销

history_title = 记录
history_note = 每条记录只增不改，错误用冲销更正。
history_seq = 序号
history_at = 时间
history_actor = 经手人
history_what = 事项
history_detail = 内容
history_act = 操作
history_none = 还没有记录
history_case_opened = 立案登记
history_facts_amended = 更正案件信息
history_payment_received = 登记回款
history_reversed = 冲销
history_path_chosen = 选定追偿路径
history_letter_issued = 出具函件
history_other = 其他（{ $kind }）
history_detail_opened = 代偿 { $amount } 元
history_detail_payment = { $day } 到账 { $amount } 元
history_detail_letter = { $day } 追偿通知书，{ $amount } 元
history_detail_reversed = 冲销第 { $seq } 条：{ $reason }

reverse_act = 冲销
reverse_title = 冲销第 { $seq } 条记录
reverse_explain = 原记录保留，另记一条冲销。
reverse_explain_opening = 冲销立案登记即撤案：此后本案只能查阅，不能恢复。需要继续办理的，请重新登记。
reverse_reason = 冲销原因
reverse_save = 冲销
reverse_done = 已冲销第 { $seq } 条记录
undo_reason = 登记后立即撤回
undone = 已撤回

## 账目

ledger_title = 账目
ledger_loading = 正在计算账目
ledger_head = 科目
ledger_charged = 应收
ledger_paid = 已收
ledger_balance = 余额
ledger_total = 合计
ledger_credit = 多收待退
ledger_per_diem = 每日增加
ledger_per_diem_note = 截至日之后每多一天增加的金额
ledger_of = 截至 { $day }
head_cost = 费用
head_interest = 资金占用费
head_damages = 违约金
head_principal = 代偿本金
zero_nothing_agreed = 合同没有约定
zero_not_yet_due = { $from } 起算
zero_ended = { $on } 起不再计算
zero_paid = 已付清
zero_no_such_charge = 没有此项
zero_waived = 已减免
zero_paid_and_waived = 部分付清，其余减免
zero_standing_still = 停息期间不计
zero_cut_to_nothing = 全部超出上限，不计
zero_nothing_to_bear_it = 没有计息本金
zero_rate_zero = 利率为零
zero_below_half_a_fen = 不足半分
zero_not_awarded = 判决未支持
ledger_origin = 来历
ledger_origin_of = { $figure } 的来历
ledger_segments = 分段计算
ledger_segments_of = { $head }的分段计算
ledger_segments_all = 全部科目
ledger_segments_explain = 基数 × 利率 × 天数 ÷ 年天数 = 未取整金额；入账时四舍五入到分。
ledger_segments_none = 截至这一天没有按日计算的金额。
ledger_segment_period = 起止（含首尾）
ledger_segment_days = 天数
ledger_segment_formula = 算式
ledger_segment_exact = 未取整金额
ledger_segment_cut = 超过上限未计 { $cut }
ledger_segment_source = 利率来源
ledger_segment_agreed = 合同约定
series_lpr_1y = 一年期 LPR
series_lpr_5y = 五年期以上 LPR
ledger_per_year = 年
ledger_per_day = 日
ledger_receipts = 回款及分配
ledger_receipts_none = 截至这一天没有回款。
ledger_receipt_on = 到账日
ledger_receipt_amount = 金额
ledger_receipt_surplus = 超出债权
ledger_receipt_after = 余额
ledger_receipt_reverse = 冲销 { $day } 的回款 { $amount }
ledger_sources = 依据
ledger_source_unverified = 未经核对
ledger_warning_reference_stale = { $series } 在 { $confirmed } 之后没有已确认的报价，之后各日沿用该日报价。请更新利率后再对外出具数字。
ledger_warning_unverified = 有 { $count } 条依据尚未核对原文，见页末“依据”。
ledger_warning_damages_above_line = 违约金 { $damages } 元，超过损失 { $loss } 元的 { $percent }%（{ $line } 元），对方请求时可能被调减。
ledger_warning_loss_unstated = 违约金 { $damages } 元：尚未说明损失如何计算，无法与损失的 { $percent }% 比较。
ledger_warning_ceiling_doubtful = { $ceiling }：{ $note }
ledger_warning_ceiling_idle = { $ceiling }：没有按日计算的项目，上限不起作用。
ledger_warning_ceiling_replaced = { $ceiling }：判决已确定债权，上限不再适用。
ceiling_private_lending = 四倍 LPR 上限
ceiling_financial_claims = 年 24% 上限
ceiling_agreed = 约定的上限
note_guarantee_companies_outside = 融资担保公司等地方金融组织不适用民间借贷利率规定
note_suit_from_2020_08_20_changes_later_days = 2020年8月20日以后起诉的，其后各日适用新的上限
note_warning_line_not_a_rule = 这是参考线，不是法律规定；条文未能核实
note_earlier_days_under_the_old_rule = 2014年8月1日以前的迟延履行利息适用旧规定，这里不计算
note_reduced_on_request_only = 法院只在对方请求时调减
note_not_for_breach_in_bad_faith = 恶意违约的一方请求调减，一般不予支持
note_burden_on_the_breaching_party = 违约方对违约金过高负举证责任

## 回款登记

payment_title = 登记回款
payment_amount = 金额（元）
payment_amount_hint = 可写 12万 或 1,234.50
payment_received_on = 到账日
payment_payer = 付款人
payment_payer_hint = 不填即债务人
payment_note = 备注
payment_save = 登记
payment_preview = 入账预览
payment_preview_wait = 填写金额后显示分配
payment_preview_refused = 改正后显示分配
payment_before = 入账前
payment_applied = 本次
payment_after = 入账后
payment_surplus = 超出债权 { $amount }，列为多收待退
payment_duplicate = 同一天已有一笔相同金额的回款，请确认不是重复登记。
payment_recorded = 已登记回款 { $amount }，余额 { $after }

## 方案比选

compare_title = 方案比选
compare_loading = 正在测算四条路径
compare_claim = 债权
compare_paths = 追偿路径
compare_table = 表格
compare_plot = 图
compare_key = 条形为 P10–P90，竖线为 P50，圆点为期望值；均为净现值（{ $unit }）
compare_recommended = 建议
compare_recommended_line = 建议：{ $path }
compare_no_winner = 没有明显更优的路径
compare_decides = 取决于“{ $what }”：低于 { $threshold } 时{ $below }更优，高于时{ $above }更优。
compare_stop = 到此为止，不再投入
compare_too_close = { $first }与{ $second }相差太小，分不出高下。
compare_floor = 今天一次性收到不低于此数即值得接受
compare_cost_assumption = 假设：{ $name }
caveat_security_not_valued = 有反担保物，但没有人估过价：本次测算按零计。请先评估，再作决定。
caveat_costs_exceed_claim = { $path }一开始要付的成本就超过可能收回的全部金额。
compare_option = { $path }：期望净现值 { $mean }，P10 { $p10 }，P50 { $p50 }，P90 { $p90 }，亏损概率 { $loss }%
compare_path = 路径
compare_mean = 期望净现值
compare_sd = 标准差
compare_p10 = P10
compare_p50 = P50
compare_p90 = P90
compare_loss = 亏损概率
compare_any_cash = 有回款的概率
compare_cash_12 = 12 个月内有回款
compare_first_cash = 首笔回款
compare_first_cash_none = 无回款
compare_months = { $months } 个月
compare_hours = { $hours } 小时
compare_recovered = 预计收回（名义）
compare_cost = 预计成本（名义）
compare_staff = 内部工时
compare_percent = { $percent }%
compare_costs = 成本明细
compare_costs_none = 这条路径没有成本项目
compare_cost_item = 项目
compare_cost_amount = 金额
compare_cost_basis = 依据
compare_cost_borne_by = 最终承担
compare_unverified = 未核对
compare_assumptions = 假设
compare_assumptions_note = 改动即时重算；“试算”只在本页有效。
compare_assumption_shipped = 出厂值 { $value }
compare_assumption_range = 应在 { $minimum } 与 { $maximum } 之间
compare_reset = 还原试算
compare_save_company = 存为本公司数值
compare_saved_company = 已存为本公司数值
compare_shipped_again = 已恢复出厂值
compare_back_to_shipped = 恢复出厂值
compare_choose = 选定此路径
compare_chosen_now = 当前选定
compare_choose_title = 选定路径：{ $path }
compare_choose_explain = 本次测算的全部输入和结果随选择一并冻结，供以后对照。
compare_choose_reason = 理由
compare_chosen = 已选定路径：{ $path }
compare_sources = 依据
compare_toggle = 切换图与表
compare_view = 显示方式
compare_choose_named = 选定：{ $path }
compare_assumptions_find = 查找假设
compare_assumptions_none = 没有这样的假设
compare_assumptions_rest = 其他
origin_law = 法定
origin_assumption = 假设
origin_user = 本公司
origin_tried = 试算
assumption_unit_percent = %
assumption_unit_months = 个月
assumption_unit_yuan = 元
assumption_unit_yuan_per_hour = 元/小时
assumption_unit_hours = 小时
assumption_unit_count = 个
assumption_unit_days = 天

## 函件

letters_issued = 已出具函件
letters_issued_none = 本案还没有出具过函件。
letters_new = 新的追偿通知书（催告函）
letters_dated = 落款日期
letters_pay_by = 要求付款日
letters_remark = 附言
letters_remark_hint = 印在结尾之前，可留空
letters_total = 金额
letters_hash = SHA-256
letters_open = 查看
letters_open_name = 查看 { $day } 的函件
letters_stored = 已出具的函件
letters_stored_line = { $day } 致 { $addressee }，以下为存档原件。
letters_export_name = 导出 { $day } 的函件
letters_preview_not_yet = 补齐左侧所缺内容后显示页面。
letters_back_to_draft = 返回草稿
letters_preview = 页面预览
letters_page = 第 { $page } 页，共 { $pages } 页
letters_page_count = { $pages } 页
letters_zoom = 显示比例
letters_zoom_width = 页宽
letters_zoom_actual = 100%
letters_preview_loading = 正在排版
letters_preview_failed = 预览没有画出，函件本身不受影响
letters_missing = 还缺这些内容，补齐后才能出具
letters_missing_settings = 去设置填写
letters_unprintable = 这些字没有字形，不能出具：{ $characters }
letters_issue = 出具
letters_issue_note = 出具后原样保存，不能改动。
letters_issued_done = 已出具，{ $pages } 页，已存入案卷
letters_export = 导出 PDF
letters_export_title = 导出函件
letters_export_path = 存到
letters_export_browse = 浏览…
letters_export_save = 导出
letters_exported = 已导出到 { $path }

## 假设

assumption_group_money = 资金与判断
assumption_cost_of_funds = 资金成本（年）
assumption_staff_rate = 内部工时单价
assumption_near_tie = 视为不分高下的差距（占债权）
assumption_group_demand = 催收
assumption_letter_cost = 催告函寄送费
assumption_demand_hours = 一次性催收工时
assumption_willing_person = 自然人债务人愿意还款的比例
assumption_willing_company = 企业债务人愿意还款的比例
assumption_silence_days = 多少天没有回款算一次催收无果
assumption_demand_paid_willing_person = 愿意还款的自然人经催收付款
assumption_demand_paid_unwilling_person = 不愿还款的自然人经催收付款
assumption_demand_paid_willing_company = 愿意还款的企业经催收付款
assumption_demand_paid_unwilling_company = 不愿还款的企业经催收付款
assumption_demand_months = 催收到付款
assumption_demand_months_late = 催收到付款（较慢）
assumption_demand_late_share = 较慢付款的比例
assumption_group_means = 偿付能力
assumption_person_nothing = 自然人债务人没有财产的概率
assumption_person_part = 自然人债务人有部分财产的概率
assumption_person_part_of_claim = 该部分财产占债权
assumption_person_most_of_claim = 其余情形下财产占债权
assumption_company_nothing = 企业债务人没有财产的概率
assumption_company_part = 企业债务人有部分财产的概率
assumption_company_part_of_claim = 企业该部分财产占债权
assumption_company_most_of_claim = 企业其余情形下财产占债权
assumption_guarantor_nothing = 反担保人没有财产的概率
assumption_guarantor_part = 反担保人有部分财产的概率
assumption_guarantor_part_of_claim = 反担保人该部分财产占债权
assumption_guarantor_most_of_claim = 反担保人其余情形下财产占债权
assumption_keep_debtor = 未保全时债务人财产留存
assumption_keep_others = 未保全时反担保人及担保物留存
assumption_group_suit = 诉讼
assumption_suit_hours_person = 诉讼工时（自然人）
assumption_suit_hours_company = 诉讼工时（企业）
assumption_mediated_willing = 愿意还款者调解成功
assumption_mediated_unwilling = 不愿还款者调解成功
assumption_won = 胜诉率
assumption_appealed_willing = 愿意还款者上诉
assumption_appealed_unwilling = 不愿还款者上诉
assumption_voluntary_willing = 愿意还款者判后自动履行
assumption_voluntary_unwilling = 不愿还款者判后自动履行
assumption_mediation_months = 调解期间
assumption_mediation_months_late = 调解期间（较长）
assumption_mediation_late_share = 调解较长的比例
assumption_trial_months_short = 普通程序一审（较短）
assumption_trial_months = 普通程序一审
assumption_trial_months_long = 普通程序一审（较长）
assumption_trial_short_share = 普通程序较短的比例
assumption_trial_long_share = 普通程序较长的比例
assumption_summary_months = 简易程序一审
assumption_summary_months_long = 简易程序一审（较长）
assumption_summary_long_share = 简易程序较长的比例
assumption_summary_ceiling = 按简易程序测算的最高标的
assumption_appeal_months = 二审
assumption_appeal_months_long = 二审（较长）
assumption_appeal_long_share = 二审较长的比例
assumption_effective_months = 判决到生效
assumption_bond_premium = 保全担保费率（占保全金额）
assumption_group_enforcement = 执行
assumption_enforcement_hours_person = 执行工时（自然人）
assumption_enforcement_hours_company = 执行工时（企业）
assumption_performance_months = 申请执行前的履行期
assumption_arrival_debtor_months = 执行到债务人款项到账
assumption_arrival_guarantor_months = 执行到反担保人款项到账
assumption_arrival_security_months = 执行到担保物变现到账
assumption_arrival_delay_months = 到账延迟
assumption_arrival_delay_share = 到账延迟的比例
assumption_group_security = 担保物
assumption_auction_sold = 司法拍卖成交率
assumption_security_low = 成交价占评估价（低）
assumption_security_usual = 成交价占评估价（通常）
assumption_security_high = 成交价占评估价（高）
assumption_security_low_share = 低价的概率
assumption_security_usual_share = 通常价的概率
assumption_security_net = 税费后净额占成交价
assumption_group_instalments = 分期
assumption_plan_hours = 分期方案工时
assumption_plan_notary = 公证费
assumption_plan_monitoring = 每期跟踪费
assumption_plan_instalments = 分期期数（按月）
assumption_plan_accepted_willing = 愿意还款者接受分期
assumption_plan_accepted_unwilling = 不愿还款者接受分期
assumption_plan_default_willing = 愿意还款者每月违约率
assumption_plan_default_unwilling = 不愿还款者每月违约率
assumption_plan_default_no_assets = 没有财产者另加的每月违约率
assumption_plan_default_persistence = 每还一期后的违约率占上月
assumption_group_lawyer = 律师
assumption_lawyer_fixed = 律师固定收费（占债权）
assumption_agency_upfront = 风险代理前期费用
assumption_agency_share = 风险代理分成（占到账）

## 成本项目

cost_letter = 函件寄送
cost_staff = 内部工时
cost_enforcement_staff = 执行阶段内部工时
cost_notary = 公证费
cost_monitoring = 分期跟踪
cost_acceptance_fee = 案件受理费
cost_preservation_fee = 财产保全申请费
cost_bond_premium = 保全担保费
cost_enforcement_fee = 执行申请费
cost_lawyer_fee = 律师费（固定）
cost_agency_upfront = 风险代理前期费用
cost_agency_share = 风险代理分成
bearer_creditor = 我方
bearer_losing_party = 先由我方预交，败诉方承担
bearer_debtor_if_adjudged = 先由我方垫付，判决支持则债务人承担
bearer_executed_party = 被执行人，从执行款中扣收

## 函件所缺内容

missing_organisation_name = 本机构名称
missing_organisation_address = 本机构地址
missing_organisation_phone = 本机构电话
missing_account_name = 收款户名
missing_account_bank = 收款开户行
missing_account_number = 收款账号
missing_pay_by_after_date = 付款日须晚于落款日期
missing_nothing_owed = 截至落款日没有欠款
missing_unapplied_money = 有回款尚未抵充欠款，请先核对回款日期
missing_beyond_capitals = 金额超出大写金额的范围（须小于一万亿元）
