CREATE TABLE migration (name text not null primary key, applied_at text not null);
CREATE TABLE installation (
        key text not null primary key,
        value text not null
      );
CREATE TABLE organisation (
        id text not null primary key,
        slug text not null unique,
        name text not null,
        entity_class text not null check (entity_class in ('essential', 'important')),
        sector_number integer not null,
        subsector_code text,
        country text not null,
        time_zone text not null,
        legal_regime text not null check (legal_regime in ('cbw', 'reg_2024_2690', 'both', 'other')),
        contracting_authority integer not null check (contracting_authority in (0, 1)),
        locale text not null check (locale in ('en', 'nl')),
        is_demo integer not null check (is_demo in (0, 1)),
        created_at text not null
      , incident_phone text);
CREATE TABLE person (
        id text not null primary key,
        email text not null unique,
        name text not null,
        locale text check (locale in ('en', 'nl')),
        password_hash text,
        created_at text not null,
        anonymised_at text
      );
CREATE TABLE session (
        token_hash text not null primary key,
        id text not null unique,
        person_id text not null references person (id),
        created_at text not null,
        last_seen_at text not null,
        rotated_at text not null,
        previous_token_hash text,
        expires_at text not null,
        revoked_at text,
        user_agent text not null
      );
CREATE INDEX session_person on session (person_id);
CREATE INDEX session_previous_token on session (previous_token_hash) where previous_token_hash is not null;
CREATE TABLE unit (
        organisation_id text not null references organisation (id),
        id text not null,
        name text not null,
        created_at text not null,
        primary key (organisation_id, id),
        unique (organisation_id, name)
      );
CREATE TABLE member (
        organisation_id text not null references organisation (id),
        id text not null,
        person_id text not null references person (id),
        role text not null check (role in ('admin', 'ciso', 'procurement', 'viewer')),
        can_approve integer not null check (can_approve in (0, 1)),
        is_unit_limited integer not null check (is_unit_limited in (0, 1)),
        joined_at text not null,
        removed_at text,
        primary key (organisation_id, id),
        unique (organisation_id, person_id)
      );
CREATE INDEX member_person on member (person_id);
CREATE TABLE member_unit (
        organisation_id text not null,
        member_id text not null,
        unit_id text not null,
        primary key (organisation_id, member_id, unit_id),
        foreign key (organisation_id, member_id) references member (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id)
      );
CREATE TABLE member_invitation (
        organisation_id text not null references organisation (id),
        id text not null,
        email text not null,
        name text not null,
        role text not null check (role in ('admin', 'ciso', 'procurement', 'viewer')),
        can_approve integer not null check (can_approve in (0, 1)),
        token_hash text not null unique,
        invited_by_member_id text not null,
        created_at text not null,
        expires_at text not null,
        accepted_at text,
        revoked_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, invited_by_member_id) references member (organisation_id, id)
      );
CREATE TABLE chain_head (
        chain_id text not null primary key,
        kind text not null check (kind in ('organisation', 'company', 'installation')),
        sequence integer not null,
        hash text not null,
        updated_at text not null
      );
CREATE TABLE audit_event (
        chain_id text not null references chain_head (chain_id),
        sequence integer not null,
        id text not null unique,
        type text not null,
        at text not null,
        actor_kind text not null check (actor_kind in ('member', 'supplier', 'operator', 'system')),
        actor_id text,
        subject_kind text not null,
        subject_id text not null,
        supplier_id text,
        canonical text not null,
        previous_hash text not null,
        hash text not null,
        primary key (chain_id, sequence)
      );
CREATE INDEX audit_event_type on audit_event (chain_id, type, sequence);
CREATE INDEX audit_event_subject on audit_event (chain_id, subject_kind, subject_id, sequence);
CREATE INDEX audit_event_supplier on audit_event (chain_id, supplier_id, sequence);
CREATE INDEX audit_event_actor on audit_event (chain_id, actor_id, sequence);
CREATE INDEX audit_event_at on audit_event (chain_id, at, sequence);
CREATE TABLE audit_personal (
        chain_id text not null,
        sequence integer not null,
        field text not null,
        salt text not null,
        value text not null,
        primary key (chain_id, sequence, field),
        foreign key (chain_id, sequence) references audit_event (chain_id, sequence)
      );
CREATE TABLE company (
        id text not null primary key,
        legal_name text not null,
        kvk_number text,
        vat_number text,
        country text,
        locale text not null check (locale in ('en', 'nl')),
        created_at text not null
      );
CREATE TABLE import_run (
        organisation_id text not null references organisation (id),
        id text not null,
        file_name text not null,
        file_sha256 text not null,
        file_bytes integer not null,
        status text not null check (status in ('reading', 'mapping', 'preparing', 'preview', 'applying', 'applied', 'undoing', 'undone', 'refused', 'discarded')),
        layout_json text not null,
        mapping_json text not null,
        counts_json text not null,
        progress_done integer not null,
        progress_total integer not null,
        problem_json text,
        created_by_member_id text not null,
        created_at text not null,
        applied_at text,
        undone_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX import_run_created on import_run (organisation_id, created_at);
CREATE TABLE supplier (
        organisation_id text not null references organisation (id),
        id text not null,
        legal_name text not null,
        name_key text not null,
        kvk_number text,
        vat_number text,
        country text,
        category_id text,
        nis2_entity text not null check (nis2_entity in ('yes', 'no', 'unknown')),
        status text not null check (status in ('candidate', 'active', 'ended')),
        owner_member_id text,
        unit_id text,
        own_reference text,
        website text,
        note text,
        spend_category text,
        yearly_spend_cents integer,
        spend_currency text,
        triage text not null check (triage in ('untriaged', 'to_classify', 'no_relevant_dependency', 'not_a_supplier')),
        triage_reason text,
        triaged_at text,
        triaged_by_member_id text,
        review_on text,
        company_id text references company (id),
        import_id text,
        created_at text not null,
        updated_at text not null, lei text, parent_name text, locations text, sub_processors text, merged_into_id text, notification_hours integer check (notification_hours between 1 and 720),
        primary key (organisation_id, id),
        foreign key (organisation_id, owner_member_id) references member (organisation_id, id),
        foreign key (organisation_id, unit_id) references unit (organisation_id, id),
        foreign key (organisation_id, triaged_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, import_id) references import_run (organisation_id, id)
      );
CREATE INDEX supplier_updated on supplier (organisation_id, updated_at, id);
CREATE INDEX supplier_kvk on supplier (organisation_id, kvk_number) where kvk_number is not null;
CREATE INDEX supplier_vat on supplier (organisation_id, vat_number) where vat_number is not null;
CREATE INDEX supplier_reference on supplier (organisation_id, own_reference) where own_reference is not null;
CREATE INDEX supplier_company on supplier (company_id, organisation_id) where company_id is not null;
CREATE INDEX supplier_import on supplier (organisation_id, import_id) where import_id is not null;
CREATE TABLE supplier_kind (
        organisation_id text not null,
        supplier_id text not null,
        kind_id text not null,
        primary key (organisation_id, supplier_id, kind_id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE INDEX supplier_kind_of on supplier_kind (organisation_id, kind_id, supplier_id);
CREATE TABLE supplied_service (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        name text not null,
        ict_kind text not null check (ict_kind in ('ict_product', 'ict_service', 'ict_process', 'other')),
        process_supported text,
        created_at text not null,
        ended_on text, substitutability text check (substitutability in ('not_substitutable', 'highly_complex', 'medium', 'easy')), alternatives text check (alternatives in ('yes', 'no')), fallback text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE INDEX supplied_service_supplier on supplied_service (organisation_id, supplier_id, created_at, id);
CREATE TABLE contact (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        name text not null,
        role text not null check (role in ('general', 'security', 'contract', 'incident')),
        email text,
        phone text,
        locale text check (locale in ('en', 'nl')),
        is_primary integer not null check (is_primary in (0, 1)),
        created_at text not null, reachable text check (reachable in ('always', 'office_hours')),
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE INDEX contact_supplier on contact (organisation_id, supplier_id);
CREATE TABLE access (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        supplied_service_id text,
        area text not null check (area in ('it', 'ot', 'physical', 'edi')),
        scope text not null,
        granted_by text,
        since_on text,
        until_on text,
        recorded_at text not null,
        ended_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      );
CREATE INDEX access_supplier on access (organisation_id, supplier_id);
CREATE TABLE supplier_spend (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        import_id text not null,
        year integer not null,
        category text not null,
        amount_cents integer not null,
        payments integer not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, import_id) references import_run (organisation_id, id)
      );
CREATE INDEX supplier_spend_supplier on supplier_spend (organisation_id, supplier_id);
CREATE INDEX supplier_spend_import on supplier_spend (organisation_id, import_id);
CREATE TABLE import_row (
        organisation_id text not null,
        import_id text not null,
        position integer not null,
        line integer not null,
        draft_json text not null,
        outcome text not null check (outcome in ('create', 'update', 'merge', 'unchanged', 'refuse')),
        reason text,
        supplier_id text,
        before_json text,
        applied_at text,
        undone_at text,
        primary key (organisation_id, import_id, position),
        foreign key (organisation_id, import_id) references import_run (organisation_id, id)
      );
CREATE INDEX import_row_waiting on import_row (organisation_id, import_id, position) where applied_at is null;
CREATE INDEX import_row_supplier on import_row (organisation_id, supplier_id) where supplier_id is not null;
CREATE TABLE method_version (
        organisation_id text not null references organisation (id),
        id text not null,
        number integer not null,
        name text not null,
        method_json text not null,
        effective_on text not null,
        adopted_by_member_id text not null,
        recorded_at text not null,
        primary key (organisation_id, id),
        unique (organisation_id, number),
        foreign key (organisation_id, adopted_by_member_id) references member (organisation_id, id)
      );
CREATE TABLE agreed_date (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        agreed_on text not null,
        source text not null check (source in ('supplier', 'member')),
        effective_on text not null,
        recorded_at text not null,
        superseded_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE INDEX agreed_date_supplier on agreed_date (organisation_id, supplier_id);
CREATE TABLE coverage_interval (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        from_on text not null,
        until_on text,
        state text not null check (state in ('not_a_supplier', 'not_required', 'certified', 'accepted_otherwise', 'gap_agreed', 'gap', 'undecided')),
        lowest text not null check (lowest in ('none', 'QM10', 'QM20', 'QM30')),
        highest text not null check (highest in ('none', 'QM10', 'QM20', 'QM30')),
        held text not null check (held in ('none', 'QM10', 'QM20', 'QM30')),
        proof_until text,
        agreed_on text,
        supplied_service_id text,
        areas text not null,
        cause text not null,
        recorded_at text not null,
        superseded_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        check (until_on is null or until_on > from_on)
      );
CREATE UNIQUE INDEX coverage_interval_current on coverage_interval (organisation_id, supplier_id, from_on) where superseded_at is null;
CREATE INDEX coverage_interval_day on coverage_interval (organisation_id, until_on, from_on, state, lowest, highest, areas, proof_until, agreed_on) where superseded_at is null;
CREATE INDEX coverage_interval_start on coverage_interval (organisation_id, from_on, state) where superseded_at is null;
CREATE INDEX coverage_interval_recorded on coverage_interval (organisation_id, recorded_at, superseded_at);
CREATE INDEX coverage_interval_history on coverage_interval (organisation_id, supplier_id, recorded_at);
CREATE TABLE evidence_file (
        id text not null primary key,
        sha256 text not null,
        media_type text not null check (media_type in ('application/pdf', 'image/png', 'image/jpeg')),
        bytes integer not null,
        original_name text not null,
        company_id text references company (id),
        organisation_id text references organisation (id),
        created_at text not null,
        check ((company_id is null) <> (organisation_id is null))
      );
CREATE INDEX evidence_file_sha256 on evidence_file (sha256);
CREATE INDEX evidence_file_organisation on evidence_file (organisation_id) where organisation_id is not null;
CREATE INDEX evidence_file_company on evidence_file (company_id) where company_id is not null;
CREATE TABLE certificate (
        id text not null primary key,
        company_id text references company (id),
        organisation_id text references organisation (id),
        scheme text not null,
        level text check (level in ('QM10', 'QM20', 'QM30')),
        holder_name text not null,
        holder_kvk_number text,
        scope_text text not null,
        issuer text not null,
        certificate_number text,
        valid_from text not null,
        valid_until text not null,
        evidence_file_id text references evidence_file (id),
        recorded_at text not null,
        superseded_at text,
        check ((company_id is null) <> (organisation_id is null)),
        check (valid_until >= valid_from)
      );
CREATE INDEX certificate_organisation on certificate (organisation_id) where organisation_id is not null;
CREATE INDEX certificate_company on certificate (company_id) where company_id is not null;
CREATE INDEX certificate_file on certificate (evidence_file_id) where evidence_file_id is not null;
CREATE TABLE share (
        id text not null primary key,
        company_id text not null references company (id),
        organisation_id text not null references organisation (id),
        certificate_id text not null references certificate (id),
        consented_by text not null,
        consented_at text not null,
        withdrawn_at text
      );
CREATE UNIQUE INDEX share_live on share (organisation_id, certificate_id) where withdrawn_at is null;
CREATE INDEX share_company on share (company_id);
CREATE INDEX share_certificate on share (certificate_id);
CREATE TABLE proof (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        certificate_id text not null references certificate (id),
        origin text not null check (origin in ('shared', 'own')),
        received_at text not null,
        removed_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE UNIQUE INDEX proof_live on proof (organisation_id, supplier_id, certificate_id) where removed_at is null;
CREATE INDEX proof_certificate on proof (certificate_id);
CREATE TABLE verification (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        certificate_id text not null references certificate (id),
        result text not null check (result in ('accepted', 'refused')),
        method text not null check (method in ('document_checked', 'issuer_confirmed')),
        accepted_level text check (accepted_level in ('QM10', 'QM20', 'QM30')),
        accepted_until text,
        reason text,
        verified_by_member_id text not null,
        effective_on text not null,
        recorded_at text not null,
        superseded_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, verified_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX verification_supplier on verification (organisation_id, supplier_id);
CREATE INDEX verification_certificate on verification (certificate_id);
CREATE TABLE verification_service (
        organisation_id text not null,
        verification_id text not null,
        supplied_service_id text not null,
        primary key (organisation_id, verification_id, supplied_service_id),
        foreign key (organisation_id, verification_id) references verification (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      );
CREATE INDEX verification_service_service on verification_service (organisation_id, supplied_service_id);
CREATE TABLE invitation (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        contact_id text,
        email text not null,
        contact_name text not null,
        locale text not null check (locale in ('en', 'nl')),
        token_hash text not null unique,
        asked_json text not null,
        lowest text not null check (lowest in ('none', 'QM10', 'QM20', 'QM30')),
        highest text not null check (highest in ('none', 'QM10', 'QM20', 'QM30')),
        created_at text not null,
        created_by_member_id text not null,
        expires_at text not null,
        answered_at text,
        revoked_at text,
        company_id text references company (id),
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX invitation_supplier on invitation (organisation_id, supplier_id);
CREATE INDEX invitation_created on invitation (organisation_id, created_at);
CREATE TABLE supplier_answer (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        invitation_id text not null,
        kind text not null check (kind in ('certificate', 'no_certificate', 'question', 'contest')),
        certificate_id text references certificate (id),
        expected_on text,
        text text,
        answered_by text not null,
        answered_at text not null,
        handled_at text,
        handled_by_member_id text,
        reply text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, handled_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX supplier_answer_supplier on supplier_answer (organisation_id, supplier_id);
CREATE INDEX supplier_answer_invitation on supplier_answer (organisation_id, invitation_id);
CREATE INDEX supplier_answer_open on supplier_answer (organisation_id, answered_at) where handled_at is null;
CREATE TABLE job (
        id text not null primary key,
        key text not null unique,
        kind text not null,
        organisation_id text,
        payload_json text not null,
        run_at text not null,
        status text not null check (status in ('waiting', 'running', 'done', 'dead')),
        attempts integer not null,
        max_attempts integer not null,
        lease_token text,
        lease_until text,
        last_error text,
        created_at text not null,
        finished_at text
      );
CREATE INDEX job_due on job (run_at, id) where status = 'waiting';
CREATE INDEX job_leased on job (lease_until, id) where status = 'running';
CREATE INDEX job_organisation on job (organisation_id, kind);
CREATE TABLE outbox_mail (
        id text not null primary key,
        key text not null unique,
        organisation_id text,
        kind text not null,
        supplier_id text,
        to_address text not null,
        to_name text not null,
        locale text not null check (locale in ('en', 'nl')),
        subject text not null,
        html text not null,
        text text not null,
        is_demo integer not null check (is_demo in (0, 1)),
        created_at text not null,
        sent_at text,
        failed_at text,
        failure text
      );
CREATE INDEX outbox_mail_organisation on outbox_mail (organisation_id, created_at, id);
CREATE INDEX outbox_mail_supplier on outbox_mail (organisation_id, supplier_id);
CREATE TABLE supplier_search_key (
      number integer primary key,
      organisation_id text not null,
      supplier_id text not null,
      unique (organisation_id, supplier_id)
    );
CREATE VIRTUAL TABLE supplier_search using fts5 (words, content = '', contentless_delete = 1, tokenize = 'trigram');
CREATE TABLE invitation_wave (
        organisation_id text not null references organisation (id),
        id text not null,
        contact_name text not null,
        contact_phone text not null,
        contact_email text not null,
        wanted_on text,
        per_day integer not null check (per_day > 0),
        starts_on text not null,
        created_at text not null,
        created_by_member_id text not null,
        stopped_at text,
        stopped_by_member_id text,
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, stopped_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX invitation_wave_created on invitation_wave (organisation_id, created_at, id);
CREATE TABLE invitation_wave_row (
        organisation_id text not null,
        wave_id text not null,
        supplier_id text not null,
        position integer not null,
        contact_id text,
        settled_at text,
        outcome text check (outcome in ('sent', 'skipped', 'stopped')),
        problem text,
        invitation_id text,
        primary key (organisation_id, wave_id, supplier_id),
        foreign key (organisation_id, wave_id) references invitation_wave (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        check ((outcome is null) = (settled_at is null))
      );
CREATE INDEX invitation_wave_row_supplier on invitation_wave_row (organisation_id, supplier_id);
CREATE INDEX invitation_wave_row_left on invitation_wave_row (organisation_id, wave_id, position) where outcome is null;
CREATE TABLE invitation_reminder (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        invitation_id text not null,
        token_hash text not null unique,
        sent_on text not null,
        sent_at text not null,
        sent_by_member_id text not null,
        primary key (organisation_id, id),
        unique (organisation_id, invitation_id, sent_on),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, sent_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX invitation_reminder_supplier on invitation_reminder (organisation_id, supplier_id);
CREATE TABLE call_note (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        called_on text not null,
        spoke_with text,
        said text not null,
        recorded_at text not null,
        recorded_by_member_id text not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX call_note_supplier on call_note (organisation_id, supplier_id);
CREATE INDEX coverage_interval_state on coverage_interval (organisation_id, state, until_on, from_on, supplier_id, highest, lowest) where superseded_at is null;
CREATE INDEX coverage_interval_level on coverage_interval (organisation_id, highest, lowest, until_on, from_on, supplier_id, state) where superseded_at is null;
CREATE INDEX coverage_interval_proof on coverage_interval (organisation_id, proof_until, supplier_id, from_on, until_on) where superseded_at is null;
CREATE INDEX supplier_candidate on supplier (organisation_id, id) where status = 'candidate';
CREATE INDEX supplier_lei on supplier (organisation_id, lei) where lei is not null;
CREATE TABLE tag (
        organisation_id text not null references organisation (id),
        tag_key text not null,
        name text not null,
        created_at text not null,
        primary key (organisation_id, tag_key)
      );
CREATE TABLE supplier_tag (
        organisation_id text not null,
        supplier_id text not null,
        tag_key text not null,
        primary key (organisation_id, supplier_id, tag_key),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, tag_key) references tag (organisation_id, tag_key)
      );
CREATE INDEX supplier_tag_of on supplier_tag (organisation_id, tag_key, supplier_id);
CREATE TABLE saved_view (
        organisation_id text not null,
        id text not null,
        member_id text not null,
        name text not null,
        name_key text not null,
        search text not null,
        is_shared integer not null check (is_shared in (0, 1)),
        created_at text not null,
        updated_at text not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      );
CREATE UNIQUE INDEX saved_view_name on saved_view (organisation_id, member_id, name_key);
CREATE TABLE bulk_change (
        organisation_id text not null,
        id text not null,
        status text not null check (status in ('preview', 'applying', 'applied', 'undoing', 'undone')),
        change_json text not null,
        search text,
        counts_json text not null,
        progress_done integer not null,
        progress_total integer not null,
        is_stuck integer not null check (is_stuck in (0, 1)),
        created_by_member_id text not null,
        created_at text not null,
        applied_at text,
        undone_by_member_id text,
        undone_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, undone_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX bulk_change_by on bulk_change (organisation_id, created_by_member_id, id);
CREATE TABLE bulk_change_part (
        organisation_id text not null,
        bulk_change_id text not null,
        position integer not null,
        supplier_ids_json text not null,
        changes_json text,
        kept_json text,
        applied_at text,
        undone_at text,
        primary key (organisation_id, bulk_change_id, position),
        foreign key (organisation_id, bulk_change_id) references bulk_change (organisation_id, id)
      );
CREATE TRIGGER supplier_search_insert after insert on supplier begin
      insert into supplier_search_key (organisation_id, supplier_id) values (new.organisation_id, new.id);
      insert into supplier_search (rowid, words) values ((select number from supplier_search_key where organisation_id = new.organisation_id and supplier_id = new.id), new.name_key || ' ' || coalesce(lower(new.own_reference), '') || ' ' || coalesce(lower(new.kvk_number), '') || ' ' || coalesce(lower(new.vat_number), '') || ' ' || coalesce(lower(new.lei), ''));
    end;
CREATE TRIGGER supplier_search_update after update of name_key, own_reference, kvk_number, vat_number, lei on supplier
    when new.name_key || ' ' || coalesce(lower(new.own_reference), '') || ' ' || coalesce(lower(new.kvk_number), '') || ' ' || coalesce(lower(new.vat_number), '') || ' ' || coalesce(lower(new.lei), '') <> old.name_key || ' ' || coalesce(lower(old.own_reference), '') || ' ' || coalesce(lower(old.kvk_number), '') || ' ' || coalesce(lower(old.vat_number), '') || ' ' || coalesce(lower(old.lei), '') begin
      update supplier_search set words = new.name_key || ' ' || coalesce(lower(new.own_reference), '') || ' ' || coalesce(lower(new.kvk_number), '') || ' ' || coalesce(lower(new.vat_number), '') || ' ' || coalesce(lower(new.lei), '') where rowid = (select number from supplier_search_key where organisation_id = new.organisation_id and supplier_id = new.id);
    end;
CREATE TRIGGER supplier_search_delete after delete on supplier begin
      delete from supplier_search where rowid = (select number from supplier_search_key where organisation_id = old.organisation_id and supplier_id = old.id);
      delete from supplier_search_key where organisation_id = old.organisation_id and supplier_id = old.id;
    end;
CREATE INDEX supplier_merged on supplier (organisation_id, merged_into_id) where merged_into_id is not null;
CREATE INDEX supplier_name on supplier (organisation_id, name_key, id) where merged_into_id is null;
CREATE INDEX supplier_spend_order on supplier (organisation_id, yearly_spend_cents, id) where merged_into_id is null;
CREATE INDEX supplier_triage on supplier (organisation_id, triage, spend_category, name_key, id) where merged_into_id is null;
CREATE INDEX supplier_unit on supplier (organisation_id, unit_id, name_key, id) where merged_into_id is null;
CREATE INDEX supplier_country on supplier (organisation_id, country) where merged_into_id is null;
CREATE TABLE supplier_merge (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        gone_id text not null,
        changes_json text not null,
        moved_json text not null,
        merged_at text not null,
        merged_by_member_id text not null,
        undone_at text,
        undone_by_member_id text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, gone_id) references supplier (organisation_id, id),
        foreign key (organisation_id, merged_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, undone_by_member_id) references member (organisation_id, id),
        check (supplier_id <> gone_id)
      );
CREATE INDEX supplier_merge_supplier on supplier_merge (organisation_id, supplier_id);
CREATE UNIQUE INDEX supplier_merge_gone on supplier_merge (organisation_id, gone_id) where undone_at is null;
CREATE TABLE supplier_apart (
        organisation_id text not null,
        one_id text not null,
        other_id text not null,
        merge_id text,
        kept_at text not null,
        kept_by_member_id text not null,
        primary key (organisation_id, one_id, other_id),
        foreign key (organisation_id, one_id) references supplier (organisation_id, id),
        foreign key (organisation_id, other_id) references supplier (organisation_id, id),
        foreign key (organisation_id, kept_by_member_id) references member (organisation_id, id),
        check (one_id < other_id)
      );
CREATE INDEX supplier_apart_other on supplier_apart (organisation_id, other_id);
CREATE TABLE import_header (
        organisation_id text not null references organisation (id),
        header_key text not null,
        mapping_json text not null,
        chosen_json text not null,
        import_id text not null,
        columns integer not null,
        confirmed_at text not null,
        confirmed_by_member_id text not null,
        primary key (organisation_id, header_key),
        foreign key (organisation_id, import_id) references import_run (organisation_id, id),
        foreign key (organisation_id, confirmed_by_member_id) references member (organisation_id, id)
      );
CREATE TABLE "classification" (
        organisation_id text not null,
        id text not null,
        supplier_id text not null,
        supplied_service_id text not null,
        answers_json text not null,
        source text not null check (source in ('member', 'triage', 'bulk', 'owner', 'contest')),
        source_id text,
        effective_on text not null,
        recorded_at text not null,
        recorded_by_member_id text not null,
        superseded_at text,
        method_number integer,
        lowest text not null check (lowest in ('none', 'QM10', 'QM20', 'QM30')),
        highest text not null check (highest in ('none', 'QM10', 'QM20', 'QM30')),
        deciding_rules_json text not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, method_number) references method_version (organisation_id, number)
      );
CREATE INDEX classification_supplier on classification (organisation_id, supplier_id, effective_on);
CREATE INDEX classification_service on classification (organisation_id, supplied_service_id, effective_on);
CREATE INDEX classification_recorded on classification (organisation_id, recorded_at, recorded_by_member_id);
CREATE TABLE classification_run (
        organisation_id text not null references organisation (id),
        id text not null,
        status text not null check (status in ('staging', 'applying', 'applied', 'undoing', 'undone')),
        answers_json text not null,
        selection_json text not null,
        replaces integer not null check (replaces in (0, 1)),
        effective_on text not null,
        seen_at text not null,
        progress_done integer not null,
        progress_total integer not null,
        counts_json text not null,
        is_stuck integer not null check (is_stuck in (0, 1)),
        created_by_member_id text not null,
        created_at text not null,
        applied_at text,
        undone_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id)
      );
CREATE TABLE classification_run_row (
        organisation_id text not null,
        run_id text not null,
        position integer not null,
        supplier_id text not null,
        supplied_service_id text not null,
        former_id text,
        before_json text,
        outcome text check (outcome in ('recorded', 'same', 'changed_since', 'restored', 'answered_since')),
        primary key (organisation_id, run_id, position),
        foreign key (organisation_id, run_id) references classification_run (organisation_id, id)
      );
CREATE TABLE classification_claim (
        organisation_id text not null references organisation (id),
        supplied_service_id text not null,
        supplier_id text not null,
        member_id text not null,
        since_at text not null,
        until_at text not null,
        primary key (organisation_id, supplied_service_id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      );
CREATE TABLE question (
        organisation_id text not null references organisation (id),
        id text not null,
        kind text not null check (kind in ('owner', 'affected')),
        asked_json text not null,
        due_at text not null,
        created_at text not null,
        created_by_member_id text not null,
        closed_at text,
        closed_by_member_id text,
        conclusion text,
        primary key (organisation_id, id),
        foreign key (organisation_id, created_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, closed_by_member_id) references member (organisation_id, id)
      );
CREATE INDEX question_created on question (organisation_id, created_at, id);
CREATE INDEX question_open on question (organisation_id, due_at, id) where closed_at is null;
CREATE TABLE question_letter (
        organisation_id text not null,
        id text not null,
        question_id text not null,
        position integer not null,
        name text not null,
        email text not null,
        locale text not null check (locale in ('en', 'nl')),
        member_id text,
        contact_id text,
        sent_at text,
        problem text,
        revoked_at text,
        passed_on_at text,
        passed_on_to text,
        primary key (organisation_id, id),
        unique (organisation_id, question_id, position),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, member_id) references member (organisation_id, id)
      );
CREATE INDEX question_letter_waiting on question_letter (organisation_id, question_id, position) where sent_at is null and problem is null and revoked_at is null;
CREATE TABLE question_link (
        organisation_id text not null,
        id text not null,
        letter_id text not null,
        token_hash text not null unique,
        sent_on text not null,
        sent_at text not null,
        expires_at text not null,
        is_reminder integer not null check (is_reminder in (0, 1)),
        primary key (organisation_id, id),
        unique (organisation_id, letter_id, sent_on),
        foreign key (organisation_id, letter_id) references question_letter (organisation_id, id)
      );
CREATE TABLE question_item (
        organisation_id text not null,
        id text not null,
        question_id text not null,
        letter_id text not null,
        position integer not null,
        supplier_id text not null,
        supplied_service_id text,
        inputs_json text,
        primary key (organisation_id, id),
        unique (organisation_id, question_id, position),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, letter_id) references question_letter (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      );
CREATE INDEX question_item_letter on question_item (organisation_id, letter_id, position);
CREATE INDEX question_item_supplier on question_item (organisation_id, supplier_id);
CREATE TABLE question_answer (
        organisation_id text not null,
        id text not null,
        question_id text not null,
        item_id text not null,
        supplier_id text not null,
        answered_at text not null,
        answered_by text not null,
        contact text,
        verdict text check (verdict in ('affected', 'under_investigation', 'not_affected')),
        answers_json text,
        remark text,
        differences_json text,
        decision text check (decision in ('taken', 'kept')),
        decided_at text,
        decided_by_member_id text,
        superseded_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, question_id) references question (organisation_id, id),
        foreign key (organisation_id, item_id) references question_item (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, decided_by_member_id) references member (organisation_id, id),
        check ((verdict is null) = (answers_json is not null)),
        check ((decision is null) = (decided_at is null))
      );
CREATE UNIQUE INDEX question_answer_current on question_answer (organisation_id, item_id) where superseded_at is null;
CREATE INDEX question_answer_supplier on question_answer (organisation_id, supplier_id);
CREATE TABLE incident (
        organisation_id text not null references organisation (id),
        id text not null,
        supplier_id text not null,
        title text not null,
        origin text not null check (origin in ('member', 'supplier')),
        learned_at text not null,
        significance text not null check (significance in ('undecided', 'significant', 'not_significant')),
        aware_at text,
        early_warning_at text,
        notification_at text,
        final_report_at text,
        opened_at text not null,
        opened_by_member_id text,
        closed_at text,
        closed_by_member_id text,
        conclusion text,
        review_needed text check (review_needed in ('yes', 'no')),
        review_reason text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, opened_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, closed_by_member_id) references member (organisation_id, id),
        check ((significance = 'significant') = (aware_at is not null)),
        check ((closed_at is null) = (closed_by_member_id is null)),
        check ((closed_at is null) = (review_needed is null))
      );
CREATE INDEX incident_supplier on incident (organisation_id, supplier_id, id);
CREATE INDEX incident_open on incident (organisation_id, supplier_id) where closed_at is null;
CREATE INDEX incident_closed on incident (organisation_id, closed_at, id) where closed_at is not null;
CREATE TABLE incident_service (
        organisation_id text not null,
        incident_id text not null,
        supplied_service_id text not null,
        supplier_id text not null,
        primary key (organisation_id, incident_id, supplied_service_id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id)
      );
CREATE TABLE incident_report (
        organisation_id text not null,
        id text not null,
        incident_id text not null,
        supplier_id text not null,
        invitation_id text not null,
        happened text,
        since_at text,
        ongoing text not null check (ongoing in ('yes', 'no', 'unknown')),
        services_text text,
        service_ids_json text not null,
        done_text text,
        contact_name text,
        contact_phone text,
        reported_by text,
        reported_at text not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id)
      );
CREATE INDEX incident_report_supplier on incident_report (organisation_id, supplier_id, id);
CREATE INDEX incident_report_incident on incident_report (organisation_id, incident_id, id);
CREATE TABLE incident_entry (
        organisation_id text not null,
        id text not null,
        incident_id text not null,
        supplier_id text not null,
        kind text not null check (kind in ('opened', 'reported', 'note', 'decision', 'judged', 'sent', 'cut_off', 'restored', 'services', 'closed', 'reopened')),
        text text,
        data_json text not null,
        happened_at text not null,
        recorded_at text not null,
        recorded_by_member_id text,
        access_id text,
        corrects_entry_id text,
        primary key (organisation_id, id),
        foreign key (organisation_id, incident_id) references incident (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, access_id) references access (organisation_id, id),
        foreign key (organisation_id, corrects_entry_id) references incident_entry (organisation_id, id)
      );
CREATE INDEX incident_entry_incident on incident_entry (organisation_id, incident_id, id);
CREATE TRIGGER incident_entry_fixed before update of organisation_id, id, incident_id, kind, data_json, happened_at, recorded_at, recorded_by_member_id, access_id, corrects_entry_id on incident_entry begin select raise(abort, 'incident_entry is append-only'); end;
CREATE TRIGGER incident_entry_erasable before update of text on incident_entry when new.text is not null begin select raise(abort, 'incident_entry is append-only'); end;
CREATE TRIGGER incident_report_fixed before update of organisation_id, id, incident_id, invitation_id, since_at, ongoing, service_ids_json, reported_at on incident_report begin select raise(abort, 'incident_report is append-only'); end;
CREATE TRIGGER incident_report_erasable before update of happened, services_text, done_text, contact_name, contact_phone, reported_by on incident_report when new.happened is not null or new.services_text is not null or new.done_text is not null or new.contact_name is not null or new.contact_phone is not null or new.reported_by is not null begin select raise(abort, 'incident_report is append-only'); end;
CREATE TABLE contract (
        organisation_id text not null references organisation (id),
        id text not null,
        supplier_id text not null,
        reference text not null,
        name text not null,
        starts_on text,
        ends_on text,
        notice_count integer check (notice_count > 0),
        notice_unit text check (notice_unit in ('days', 'months')),
        renewal text not null check (renewal in ('none', 'automatic')),
        renewal_months integer check (renewal_months > 0),
        decide_by_on text,
        is_limited integer not null check (is_limited in (0, 1)),
        recorded_at text not null,
        updated_at text not null,
        removed_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        check ((notice_count is null) = (notice_unit is null)),
        check ((decide_by_on is null) = (ends_on is null))
      );
CREATE INDEX contract_supplier on contract (organisation_id, supplier_id);
CREATE INDEX contract_decide on contract (organisation_id, (coalesce(decide_by_on, '9999-12-31')), id) where removed_at is null;
CREATE TABLE contract_service (
        organisation_id text not null,
        contract_id text not null,
        supplied_service_id text not null,
        supplier_id text not null,
        primary key (organisation_id, contract_id, supplied_service_id),
        foreign key (organisation_id, contract_id) references contract (organisation_id, id),
        foreign key (organisation_id, supplied_service_id) references supplied_service (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id)
      );
CREATE INDEX contract_service_of on contract_service (organisation_id, supplied_service_id);
CREATE INDEX contract_service_supplier on contract_service (organisation_id, supplier_id);
CREATE TABLE contract_requirement (
        organisation_id text not null,
        id text not null,
        contract_id text not null,
        supplier_id text not null,
        level text not null check (level in ('QM10', 'QM20', 'QM30')),
        by_on text not null,
        interim_level text check (interim_level in ('QM10', 'QM20')),
        interim_on text,
        report_days integer not null check (report_days > 0),
        needed_lowest text not null check (needed_lowest in ('none', 'QM10', 'QM20', 'QM30')),
        needed_highest text not null check (needed_highest in ('none', 'QM10', 'QM20', 'QM30')),
        reason text,
        approval text not null check (approval in ('not_needed', 'asked', 'given', 'refused')),
        asked_by_member_id text,
        approved_by_member_id text,
        approval_note text,
        state text not null check (state in ('proposed', 'sent', 'countered', 'agreed', 'refused')),
        counter_on text,
        invitation_id text,
        token_hash text unique,
        said_by text,
        said text,
        recorded_by_member_id text,
        recorded_at text not null,
        superseded_at text,
        primary key (organisation_id, id),
        foreign key (organisation_id, contract_id) references contract (organisation_id, id),
        foreign key (organisation_id, supplier_id) references supplier (organisation_id, id),
        foreign key (organisation_id, invitation_id) references invitation (organisation_id, id),
        foreign key (organisation_id, asked_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, approved_by_member_id) references member (organisation_id, id),
        foreign key (organisation_id, recorded_by_member_id) references member (organisation_id, id),
        check ((interim_level is null) = (interim_on is null)),
        check (state <> 'countered' or counter_on is not null),
        check (approval = 'not_needed' or reason is not null)
      );
CREATE UNIQUE INDEX contract_requirement_current on contract_requirement (organisation_id, contract_id) where superseded_at is null;
CREATE INDEX contract_requirement_of on contract_requirement (organisation_id, contract_id, recorded_at);
CREATE INDEX contract_requirement_supplier on contract_requirement (organisation_id, supplier_id) where superseded_at is null;
CREATE INDEX contract_requirement_state on contract_requirement (organisation_id, state, approval) where superseded_at is null;
CREATE INDEX classification_current on classification (organisation_id, supplier_id, supplied_service_id) where superseded_at is null;
CREATE INDEX coverage_interval_broken on coverage_interval (organisation_id, highest, supplier_id) where superseded_at is null and state = 'gap' and (proof_until is not null or agreed_on is not null);
CREATE TABLE signed_head (
        chain_id text not null,
        sequence integer not null,
        hash text not null,
        signed_at text not null,
        key_id text not null,
        signature text not null,
        primary key (chain_id, sequence, key_id)
      );
