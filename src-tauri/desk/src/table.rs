/// The one list of commands: `feature::name(Request) -> Reply;`. The window's handlers, their permissions, the
/// TypeScript map, the test bridge and tidy are all made from it. The desk's method has the command's name.
#[macro_export]
macro_rules! command_table {
    ($use:ident) => {
        $use! {
            vault::desk_state(AskState) -> DeskState;
            vault::create_vault(CreateVault) -> VaultOpened;
            vault::unlock_vault(UnlockVault) -> VaultOpened;
            vault::open_sample(OpenSample) -> SampleOpened;
            vault::lock_vault(LockVault) -> Locked;
            vault::rate_passphrase(RatePassphrase) -> PassphraseRated;
            vault::check_vault(CheckVault) -> VaultChecked;
            cases::list_cases(ListCases) -> CaseList;
            cases::open_case(OpenCase) -> CaseOpened;
            cases::reveal_field(RevealField) -> FieldRevealed;
            cases::check_case(CheckCase) -> CaseChecked;
            cases::register_case(RegisterCase) -> CaseRegistered;
            cases::edit_case(EditCase) -> CaseEditing;
            cases::amend_case(AmendCase) -> CaseRegistered;
            cases::reverse_entry(ReverseEntry) -> EntryReversed;
            import::read_sheet(ReadSheet) -> SheetRead;
            import::preview_import(PreviewImport) -> ImportReport;
            import::run_import(RunImport) -> ImportDone;
            import::import_progress(AskProgress) -> Progress;
            import::cancel_import(CancelImport) -> ImportCancelled;
            import::undo_import(UndoImport) -> ImportUndone;
            import::export_problems(ExportProblems) -> ProblemsExported;
            ledger::case_ledger(AskLedger) -> Ledger;
            ledger::compare_ledger(CompareLedger) -> LedgerCompared;
            ledger::compare_figure(CompareFigure) -> FigureCompared;
            ledger::claim_paragraph(AskParagraph) -> ClaimParagraph;
            ledger::export_ledger(ExportLedger) -> LedgerExported;
            ledger::portfolio_balances(AskBalances) -> PortfolioBalances;
            rules::list_rules(AskRules) -> RulesShown;
            rules::preview_quote(PreviewQuote) -> RulesChange;
            rules::add_quote(AddQuote) -> RulesSwitched;
            rules::preview_rule_pack(PreviewRulePack) -> RulesChange;
            rules::load_rule_pack(LoadRulePack) -> RulesSwitched;
            terms::case_terms(AskTerms) -> TermsShown;
            terms::preview_terms(PreviewTerms) -> TermsPreviewed;
            terms::set_terms(SetTerms) -> EntryWritten;
            adjustments::preview_charge(PreviewCharge) -> ClaimChange;
            adjustments::record_charge(RecordCharge) -> EntryWritten;
            adjustments::preview_waiver(PreviewWaiver) -> ClaimChange;
            adjustments::grant_waiver(GrantWaiver) -> EntryWritten;
            adjustments::preview_standstill(PreviewStandstill) -> ClaimChange;
            adjustments::agree_standstill(AgreeStandstill) -> EntryWritten;
            judgment::case_judgment(AskJudgment) -> JudgmentShown;
            judgment::preview_judgment(PreviewJudgment) -> JudgmentPreviewed;
            judgment::enter_judgment(EnterJudgment) -> EntryWritten;
            obligors::case_obligors(AskObligors) -> ObligorsShown;
            obligors::preview_liabilities(PreviewLiabilities) -> LiabilitiesPreviewed;
            obligors::set_liabilities(SetLiabilities) -> EntryWritten;
            payments::preview_payment(PreviewPayment) -> PaymentPreviewed;
            payments::record_payment(RecordPayment) -> PaymentRecorded;
            attachments::case_attachments(AskAttachments) -> AttachmentsShown;
            attachments::inspect_file(InspectFile) -> FileInspected;
            attachments::add_attachment(AddAttachment) -> AttachmentAdded;
            attachments::copying_progress(AskCopying) -> Progress;
            attachments::stop_copying(StopCopying) -> CopyingStopped;
            attachments::open_attachment(OpenAttachment) -> AttachmentOpened;
            attachments::export_attachment(ExportAttachment) -> AttachmentExported;
            appraisal::compare_paths(ComparePaths) -> PathsCompared;
            appraisal::set_assumptions(SetAssumptions) -> AssumptionsSet;
            appraisal::choose_path(ChoosePath) -> PathChosen;
            letters::preview_letter(PreviewLetter) -> LetterPreviewed;
            letters::issue_letter(IssueLetter) -> LetterIssued;
            letters::fetch_letter(FetchLetter) -> LetterFetched;
            letters::export_letter(ExportLetter) -> LetterExported;
            settings::organisation(AskOrganisation) -> OrganisationShown;
            settings::set_organisation(SetOrganisation) -> OrganisationSet;
            settings::preferences(AskPreferences) -> Preferences;
            settings::set_preferences(SetPreferences) -> PreferencesSet;
        }
    };
}
