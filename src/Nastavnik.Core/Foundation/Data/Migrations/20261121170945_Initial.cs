using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Nastavnik.Core.Foundation.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterDatabase()
                .Annotation("Npgsql:PostgresExtension:btree_gist", ",,")
                .Annotation("Npgsql:PostgresExtension:pg_trgm", ",,");

            migrationBuilder.CreateTable(
                name: "acts",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    actor_user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    form_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    subjects = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    details = table.Column<string>(type: "jsonb", nullable: false),
                    personal_details = table.Column<string>(type: "jsonb", nullable: true),
                    answer_sentence = table.Column<string>(type: "text", nullable: true),
                    answer_subject = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acts", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "campaigns",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    instrument = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    phase = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    opens_on = table.Column<DateOnly>(type: "date", nullable: false),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reopen_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_campaigns", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_campaign_dates", "opens_on <= closes_on");
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_events", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "organisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    full_name = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    name_cases = table.Column<string>(type: "jsonb", nullable: false),
                    slug = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    inn = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    ogrn = table.Column<string>(type: "character varying(15)", maxLength: 15, nullable: true),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    city = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    site = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    time_zone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    head_position = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    enabled_forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    has_union = table.Column<bool>(type: "boolean", nullable: false),
                    has_council = table.Column<bool>(type: "boolean", nullable: false),
                    policies = table.Column<string>(type: "jsonb", nullable: false),
                    is_demo = table.Column<bool>(type: "boolean", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner_organisations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    contacts = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    agreement_number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    agreement_date = table.Column<DateOnly>(type: "date", nullable: true),
                    agreement_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_partner_organisations", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "questionnaire_versions",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    catalogue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    questions = table.Column<string>(type: "jsonb", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaire_versions", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "questionnaires",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    family = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    own_questions = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_questionnaires", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    page = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subjects = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    address = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_readings", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "roadmap_marks",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year_label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    template = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    number = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_roadmap_marks", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "selection_weights",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    values = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_selection_weights", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "stored_files",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content_type = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_files", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "tickets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    claimed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tickets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "typical_plans",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    form = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    role_model = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    rows = table.Column<string>(type: "jsonb", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    dropped = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_typical_plans", x => new { x.organisation_id, x.id });
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "text", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "speed_meetings",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    layout = table.Column<string>(type: "jsonb", nullable: false),
                    rounds = table.Column<int>(type: "integer", nullable: false),
                    unmet = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speed_meetings", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_speed_meetings_events_organisation_id_event_id",
                        columns: x => new { x.organisation_id, x.event_id },
                        principalTable: "events",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    given_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    patronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    gender = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    birth_date = table.Column<DateOnly>(type: "date", nullable: true),
                    phone = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    corrections = table.Column<string>(type: "jsonb", nullable: true),
                    full_name_missing = table.Column<bool>(type: "boolean", nullable: false),
                    workplace = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    partner_id = table.Column<Guid>(type: "uuid", nullable: true),
                    merged_into = table.Column<Guid>(type: "uuid", nullable: true),
                    search_name = table.Column<string>(type: "text", nullable: false, computedColumnSql: "replace(lower(surname || ' ' || given_name || ' ' || coalesce(patronymic, '')), 'ё', 'е')", stored: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_people", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_people_partner_organisations_organisation_id_partner_id",
                        columns: x => new { x.organisation_id, x.partner_id },
                        principalTable: "partner_organisations",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_people_people_organisation_id_merged_into",
                        columns: x => new { x.organisation_id, x.merged_into },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_asp_net_user_claims_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    provider_key = table.Column<string>(type: "text", nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_asp_net_user_logins_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "asp_net_user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_asp_net_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_asp_net_user_tokens_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "bank_applications",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    applicant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    channel = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    voluntary = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bank_applications", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_application_is_voluntary", "voluntary");
                    table.ForeignKey(
                        name: "fk_bank_applications_people_organisation_id_applicant_id",
                        columns: x => new { x.organisation_id, x.applicant_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_applications_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_bank_applications_stored_files_organisation_id_file_id",
                        columns: x => new { x.organisation_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "child_sign_ins",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    representative_id = table.Column<Guid>(type: "uuid", nullable: false),
                    allowed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    forbidden_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_child_sign_ins", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_child_sign_ins_people_organisation_id_child_id",
                        columns: x => new { x.organisation_id, x.child_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_child_sign_ins_people_organisation_id_representative_id",
                        columns: x => new { x.organisation_id, x.representative_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "class_groups",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    parallel = table.Column<int>(type: "integer", nullable: false),
                    letter = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    year_label = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    teacher_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_class_groups", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_class_groups_people_organisation_id_teacher_id",
                        columns: x => new { x.organisation_id, x.teacher_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: false),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: false),
                    prepared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    handed_out_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    template = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    text_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    signed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    capacity = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    signed_by_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    own_signed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    own_method = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    own_signed_by_user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    refused_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    channel = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    stop_due = table.Column<DateOnly>(type: "date", nullable: true),
                    destroy_due = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    replaced_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    mentee_ids = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    labour = table.Column<string>(type: "jsonb", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consents", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_consent_account", "method <> 'Account' or signed_by_user_id is not null");
                    table.CheckConstraint("ck_consent_labour", "(kind = 'Labour') = (labour is not null)");
                    table.CheckConstraint("ck_consent_refused", "(state = 'Refused') = (refused_on is not null)");
                    table.CheckConstraint("ck_consent_representative_capacity", "state not in ('Signed', 'Withdrawn') or (signer_id = subject_id) = (capacity is null)");
                    table.CheckConstraint("ck_consent_signed", "state not in ('Signed', 'Withdrawn') or (signed_on is not null and signed_at is not null and method is not null)");
                    table.CheckConstraint("ck_consent_signed_after_prepared", "signed_on is null or handed_out_on is null or signed_on >= handed_out_on");
                    table.CheckConstraint("ck_consent_signer", "case when kind in ('ChildData', 'Participation') then signer_id <> subject_id when kind in ('AdultData', 'Labour') then signer_id = subject_id else true end");
                    table.CheckConstraint("ck_consent_special_on_paper", "kind <> 'SpecialData' or method is null or method = 'Paper'");
                    table.CheckConstraint("ck_consent_withdrawn", "(state = 'Withdrawn') = (withdrawn_on is not null) and (withdrawn_on is null or (withdrawn_on >= signed_on and withdrawn_at is not null))");
                    table.ForeignKey(
                        name: "fk_consents_consents_organisation_id_replaced_by_id",
                        columns: x => new { x.organisation_id, x.replaced_by_id },
                        principalTable: "consents",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_people_organisation_id_signer_id",
                        columns: x => new { x.organisation_id, x.signer_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_people_organisation_id_subject_id",
                        columns: x => new { x.organisation_id, x.subject_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consents_stored_files_organisation_id_scan_file_id",
                        columns: x => new { x.organisation_id, x.scan_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "employments",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    qualification = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    experience_months = table.Column<int>(type: "integer", nullable: true),
                    experience_as_of = table.Column<DateOnly>(type: "date", nullable: true),
                    is_pedagogical = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_employments", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_employments_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "event_guests",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    event_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    came = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_event_guests", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_event_guests_events_organisation_id_event_id",
                        columns: x => new { x.organisation_id, x.event_id },
                        principalTable: "events",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_event_guests_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "headships",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    acting = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_headships", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_headships_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_jobs",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    file_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "uuid", nullable: true),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    kind_sure = table.Column<bool>(type: "boolean", nullable: false),
                    kind_chosen = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    choices = table.Column<string>(type: "jsonb", nullable: false),
                    sheets = table.Column<string>(type: "jsonb", nullable: false),
                    planned = table.Column<int>(type: "integer", nullable: false),
                    added = table.Column<int>(type: "integer", nullable: false),
                    updated = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false),
                    destroy_after = table.Column<DateOnly>(type: "date", nullable: false),
                    rows_destroyed = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_jobs", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_jobs_people_organisation_id_uploaded_by",
                        columns: x => new { x.organisation_id, x.uploaded_by },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_jobs_stored_files_organisation_id_file_id",
                        columns: x => new { x.organisation_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    campaign_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version_id = table.Column<Guid>(type: "uuid", nullable: false),
                    family = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: true),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: true),
                    form = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: true),
                    is_group = table.Column<bool>(type: "boolean", nullable: false),
                    faces = table.Column<bool>(type: "boolean", nullable: false),
                    known = table.Column<List<string>>(type: "text[]", nullable: false),
                    invited_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    way = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    entered_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cut_off = table.Column<bool>(type: "boolean", nullable: false),
                    missing = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_invitations_campaigns_organisation_id_campaign_id",
                        columns: x => new { x.organisation_id, x.campaign_id },
                        principalTable: "campaigns",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_people_organisation_id_about_id",
                        columns: x => new { x.organisation_id, x.about_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_people_organisation_id_entered_by_id",
                        columns: x => new { x.organisation_id, x.entered_by_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_invitations_questionnaire_versions_organisation_id_version_~",
                        columns: x => new { x.organisation_id, x.version_id },
                        principalTable: "questionnaire_versions",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "legal_representatives",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    basis = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    document = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_representatives", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_representative_is_another", "child_id <> person_id");
                    table.ForeignKey(
                        name: "fk_legal_representatives_people_organisation_id_child_id",
                        columns: x => new { x.organisation_id, x.child_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_legal_representatives_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "match_drafts",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    regime = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    aim = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    pins = table.Column<string>(type: "jsonb", nullable: false),
                    bans = table.Column<string>(type: "jsonb", nullable: false),
                    aside = table.Column<string>(type: "jsonb", nullable: false),
                    weights = table.Column<string>(type: "jsonb", nullable: false),
                    input = table.Column<string>(type: "jsonb", nullable: false),
                    plan = table.Column<string>(type: "jsonb", nullable: false),
                    moves = table.Column<string>(type: "jsonb", nullable: false),
                    input_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    percent = table.Column<int>(type: "integer", nullable: false),
                    percent_before = table.Column<int>(type: "integer", nullable: true),
                    placed = table.Column<int>(type: "integer", nullable: false),
                    left_over = table.Column<int>(type: "integer", nullable: false),
                    solved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    solved_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    solve_milliseconds = table.Column<int>(type: "integer", nullable: false),
                    based_on_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    proposed_pairs = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_match_drafts", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_match_drafts_match_drafts_organisation_id_based_on_id",
                        columns: x => new { x.organisation_id, x.based_on_id },
                        principalTable: "match_drafts",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_match_drafts_people_organisation_id_solved_by_id",
                        columns: x => new { x.organisation_id, x.solved_by_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    blocked = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_memberships_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_memberships_users_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    roles = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_one_time_links_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "orders",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind_code = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    journal = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    number_key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    number_year = table.Column<int>(type: "integer", nullable: true),
                    date = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_from = table.Column<DateOnly>(type: "date", nullable: true),
                    effective_to = table.Column<DateOnly>(type: "date", nullable: true),
                    signer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    signer_acting = table.Column<bool>(type: "boolean", nullable: false),
                    signed_by = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    subjects = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    fields = table.Column<string>(type: "jsonb", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: true),
                    body_seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    named = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    entered_from_paper = table.Column<bool>(type: "boolean", nullable: false),
                    amends_id = table.Column<Guid>(type: "uuid", nullable: true),
                    repeals = table.Column<bool>(type: "boolean", nullable: false),
                    prepared_by = table.Column<Guid>(type: "uuid", nullable: true),
                    prepared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    submitted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    remark = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_orders", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_signed_order_is_complete", "state <> 'Signed' or (number is not null and number_year is not null and \"date\" is not null and effective_from is not null and signer_id is not null and body is not null and body_seal is not null)");
                    table.ForeignKey(
                        name: "fk_orders_orders_organisation_id_amends_id",
                        columns: x => new { x.organisation_id, x.amends_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_people_organisation_id_prepared_by",
                        columns: x => new { x.organisation_id, x.prepared_by },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_people_organisation_id_signer_id",
                        columns: x => new { x.organisation_id, x.signer_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_orders_stored_files_organisation_id_scan_file_id",
                        columns: x => new { x.organisation_id, x.scan_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "preference_marks",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from_mentor = table.Column<bool>(type: "boolean", nullable: false),
                    says = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    way = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_preference_marks", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_preference_marks_people_organisation_id_about_id",
                        columns: x => new { x.organisation_id, x.about_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preference_marks_people_organisation_id_from_id",
                        columns: x => new { x.organisation_id, x.from_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_preference_marks_speed_meetings_organisation_id_meeting_id",
                        columns: x => new { x.organisation_id, x.meeting_id },
                        principalTable: "speed_meetings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "psychological_supports",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    side = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    without_pair = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    type = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    recorded_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    struck = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_psychological_supports", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_support_without_pair", "not without_pair or side = 'Mentee'");
                    table.ForeignKey(
                        name: "fk_psychological_supports_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_psychological_supports_people_organisation_id_recorded_by_id",
                        columns: x => new { x.organisation_id, x.recorded_by_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "speed_links",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    token_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speed_links", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_speed_links_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_speed_links_speed_meetings_organisation_id_meeting_id",
                        columns: x => new { x.organisation_id, x.meeting_id },
                        principalTable: "speed_meetings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "speed_seats",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    meeting_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    table_number = table.Column<int>(type: "integer", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentee_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_speed_seats", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_speed_seat_two", "mentor_id <> mentee_id");
                    table.ForeignKey(
                        name: "fk_speed_seats_people_organisation_id_mentee_id",
                        columns: x => new { x.organisation_id, x.mentee_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_speed_seats_people_organisation_id_mentor_id",
                        columns: x => new { x.organisation_id, x.mentor_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_speed_seats_speed_meetings_organisation_id_meeting_id",
                        columns: x => new { x.organisation_id, x.meeting_id },
                        principalTable: "speed_meetings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentee_profiles",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    request = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    request_items = table.Column<List<string>>(type: "text[]", nullable: false),
                    difficulties = table.Column<string>(type: "jsonb", nullable: false),
                    strengths = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    goal = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    desired_mentor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subtype = table.Column<string>(type: "text", nullable: true),
                    special_needs = table.Column<string>(type: "text", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regime = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    category = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    interests = table.Column<List<string>>(type: "text[]", nullable: false),
                    availability = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    hours_per_week = table.Column<decimal>(type: "numeric(4,1)", precision: 4, scale: 1, nullable: true),
                    mode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    free_times = table.Column<int>(type: "integer", nullable: false),
                    wish_words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    date_in = table.Column<DateOnly>(type: "date", nullable: true),
                    date_out = table.Column<DateOnly>(type: "date", nullable: true),
                    state_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    actualised_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentee_profiles", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_mentee_profiles_bank_applications_organisation_id_applicati~",
                        columns: x => new { x.organisation_id, x.application_id },
                        principalTable: "bank_applications",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentee_profiles_people_organisation_id_desired_mentor_id",
                        columns: x => new { x.organisation_id, x.desired_mentor_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentee_profiles_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mentor_profiles",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    competencies = table.Column<List<string>>(type: "text[]", nullable: false),
                    achievements = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    desired_age = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    wanted_classes = table.Column<List<int>>(type: "integer[]", nullable: false),
                    desired_mentee_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leads_groups = table.Column<bool>(type: "boolean", nullable: true),
                    experience = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    motivation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    capacity = table.Column<int>(type: "integer", nullable: true),
                    load = table.Column<int>(type: "integer", nullable: false),
                    subject_mentor = table.Column<bool>(type: "boolean", nullable: false),
                    clearance_on = table.Column<DateOnly>(type: "date", nullable: true),
                    clearance_document = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    interview_on = table.Column<DateOnly>(type: "date", nullable: true),
                    interview_note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    regime = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    category = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    forms = table.Column<List<string>>(type: "text[]", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    interests = table.Column<List<string>>(type: "text[]", nullable: false),
                    availability = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    hours_per_week = table.Column<decimal>(type: "numeric(4,1)", precision: 4, scale: 1, nullable: true),
                    mode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    free_times = table.Column<int>(type: "integer", nullable: false),
                    wish_words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    application_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    date_in = table.Column<DateOnly>(type: "date", nullable: true),
                    date_out = table.Column<DateOnly>(type: "date", nullable: true),
                    state_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    actualised_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mentor_profiles", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_mentor_capacity", "capacity between 1 and 50");
                    table.CheckConstraint("ck_mentor_load", "load >= 0 and (capacity is null or load <= capacity)");
                    table.ForeignKey(
                        name: "fk_mentor_profiles_bank_applications_organisation_id_applicati~",
                        columns: x => new { x.organisation_id, x.application_id },
                        principalTable: "bank_applications",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentor_profiles_people_organisation_id_desired_mentee_id",
                        columns: x => new { x.organisation_id, x.desired_mentee_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_mentor_profiles_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enrolments",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    class_id = table.Column<Guid>(type: "uuid", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enrolments", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_enrolments_class_groups_organisation_id_class_id",
                        columns: x => new { x.organisation_id, x.class_id },
                        principalTable: "class_groups",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_enrolments_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "consent_papers",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    consent_id = table.Column<Guid>(type: "uuid", nullable: false),
                    body = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent_papers", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_consent_papers_consents_organisation_id_consent_id",
                        columns: x => new { x.organisation_id, x.consent_id },
                        principalTable: "consents",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_rows",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    sheet = table.Column<int>(type: "integer", nullable: false),
                    sheet_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    is_class_teacher = table.Column<bool>(type: "boolean", nullable: false),
                    draft = table.Column<string>(type: "jsonb", nullable: true),
                    doubts = table.Column<string>(type: "jsonb", nullable: false),
                    offers = table.Column<string>(type: "jsonb", nullable: false),
                    verdict = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    decision = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    same = table.Column<string>(type: "jsonb", nullable: false),
                    known_person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    result = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    applied = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_import_rows", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_import_rows_import_jobs_organisation_id_job_id",
                        columns: x => new { x.organisation_id, x.job_id },
                        principalTable: "import_jobs",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_people_organisation_id_known_person_id",
                        columns: x => new { x.organisation_id, x.known_person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_import_rows_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "responses",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    invitation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<string>(name: "sealed", type: "text", nullable: true),
                    reached = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_responses", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_responses_invitations_organisation_id_invitation_id",
                        columns: x => new { x.organisation_id, x.invitation_id },
                        principalTable: "invitations",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "role_assignments",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    membership_id = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    class_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_assignments", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_role_assignments_class_groups_organisation_id_class_id",
                        columns: x => new { x.organisation_id, x.class_id },
                        principalTable: "class_groups",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_role_assignments_memberships_organisation_id_membership_id",
                        columns: x => new { x.organisation_id, x.membership_id },
                        principalTable: "memberships",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "acquaintances",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    read_on = table.Column<DateOnly>(type: "date", nullable: true),
                    in_account = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_acquaintances", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_acquaintances_orders_organisation_id_order_id",
                        columns: x => new { x.organisation_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_acquaintances_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pairings",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    role_model = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    kinds = table.Column<string>(type: "jsonb", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topics = table.Column<List<string>>(type: "text[]", nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    curator_id = table.Column<Guid>(type: "uuid", nullable: true),
                    strategy = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    planned_start = table.Column<DateOnly>(type: "date", nullable: false),
                    planned_end = table.Column<DateOnly>(type: "date", nullable: false),
                    reverse_of_id = table.Column<Guid>(type: "uuid", nullable: true),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    met_on = table.Column<DateOnly>(type: "date", nullable: true),
                    met_online = table.Column<bool>(type: "boolean", nullable: false),
                    meeting_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    baseline_waiver = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    baseline_waived_on = table.Column<DateOnly>(type: "date", nullable: true),
                    suspended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    match_note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    accepted = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pairings", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_pairing_by_order", "state not in ('OnOrder', 'Approved', 'Active', 'Suspended', 'Completed') or order_id is not null");
                    table.CheckConstraint("ck_pairing_ended", "state not in ('Completed', 'EndedEarly') or (ended_on is not null and ground is not null)");
                    table.CheckConstraint("ck_pairing_term", "planned_start < planned_end");
                    table.ForeignKey(
                        name: "fk_pairings_orders_organisation_id_order_id",
                        columns: x => new { x.organisation_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pairings_pairings_organisation_id_reverse_of_id",
                        columns: x => new { x.organisation_id, x.reverse_of_id },
                        principalTable: "pairings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pairings_people_organisation_id_curator_id",
                        columns: x => new { x.organisation_id, x.curator_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pairings_people_organisation_id_mentor_id",
                        columns: x => new { x.organisation_id, x.mentor_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_programmes",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    goal = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    venue = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    venue_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    pass_hours = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_programmes", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_training_hours", "pass_hours >= 0");
                    table.ForeignKey(
                        name: "fk_training_programmes_orders_organisation_id_order_id",
                        columns: x => new { x.organisation_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interviews",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    profile_id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    interviewer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    decision = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    criteria = table.Column<List<string>>(type: "text[]", nullable: false),
                    note = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    readiness = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interviews", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_interviews_mentor_profiles_organisation_id_profile_id",
                        columns: x => new { x.organisation_id, x.profile_id },
                        principalTable: "mentor_profiles",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_interviews_people_organisation_id_interviewer_id",
                        columns: x => new { x.organisation_id, x.interviewer_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pair_changes",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    new_end = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    notice_on = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    agreements = table.Column<string>(type: "jsonb", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_changes", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_pair_changes_orders_organisation_id_order_id",
                        columns: x => new { x.organisation_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_changes_pairings_organisation_id_pair_id",
                        columns: x => new { x.organisation_id, x.pair_id },
                        principalTable: "pairings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_changes_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pair_confirmations",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    party = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: true),
                    way = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    interested = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_confirmations", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_pair_confirmations_pairings_organisation_id_pair_id",
                        columns: x => new { x.organisation_id, x.pair_id },
                        principalTable: "pairings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_confirmations_people_organisation_id_child_id",
                        columns: x => new { x.organisation_id, x.child_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_confirmations_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pair_members",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    mentor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_void = table.Column<bool>(type: "boolean", nullable: false),
                    order_id = table.Column<Guid>(type: "uuid", nullable: true),
                    end_order_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pair_members", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_pair_member_days", "\"to\" is null or \"from\" <= \"to\"");
                    table.CheckConstraint("ck_pair_not_oneself", "mentor_id <> person_id");
                    table.ForeignKey(
                        name: "fk_pair_members_orders_organisation_id_end_order_id",
                        columns: x => new { x.organisation_id, x.end_order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_members_orders_organisation_id_order_id",
                        columns: x => new { x.organisation_id, x.order_id },
                        principalTable: "orders",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_members_pairings_organisation_id_pair_id",
                        columns: x => new { x.organisation_id, x.pair_id },
                        principalTable: "pairings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_members_people_organisation_id_mentor_id",
                        columns: x => new { x.organisation_id, x.mentor_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_pair_members_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    pair_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    form = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    regime = table.Column<string>(type: "character varying(1)", maxLength: 1, nullable: false),
                    mode = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    created_on = table.Column<DateOnly>(type: "date", nullable: false),
                    start = table.Column<DateOnly>(type: "date", nullable: true),
                    end = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "jsonb", nullable: false),
                    kind_names = table.Column<List<string>>(type: "text[]", nullable: false),
                    directions = table.Column<List<string>>(type: "text[]", nullable: false),
                    difficulties = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    strengths = table.Column<string>(type: "text", nullable: false),
                    typical_plan = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    typical_edition = table.Column<int>(type: "integer", nullable: true),
                    round = table.Column<int>(type: "integer", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: true),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    versions = table.Column<int>(type: "integer", nullable: false),
                    from_paper = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programmes", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_programme_approved", "state not in ('Approved', 'InWork', 'Amending', 'Completing', 'Completed') or (approved_on is not null and versions > 0)");
                    table.CheckConstraint("ck_programme_dates", "state in ('Draft', 'Dropped') or (start is not null and \"end\" is not null and start < \"end\")");
                    table.CheckConstraint("ck_programme_ended", "state not in ('Completed', 'EndedEarly') or ended_on is not null");
                    table.CheckConstraint("ck_programme_not_speed", "not ('Speed' = any (kind_names))");
                    table.CheckConstraint("ck_programme_term", "state in ('Draft', 'Dropped') or regime <> 'B' or from_paper or (\"end\" >= (start + interval '3 months' - interval '1 day')::date and \"end\" <= (start + interval '1 year')::date)");
                    table.ForeignKey(
                        name: "fk_programmes_pairings_organisation_id_pair_id",
                        columns: x => new { x.organisation_id, x.pair_id },
                        principalTable: "pairings",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "trainees",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trainees", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_trainees_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_trainees_training_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_materials",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_materials", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_material_file_or_link", "(file_id is null) <> (link is null)");
                    table.ForeignKey(
                        name: "fk_training_materials_stored_files_organisation_id_file_id",
                        columns: x => new { x.organisation_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_materials_training_programmes_organisation_id_prog~",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_results",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    audience = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: true),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    passed = table.Column<bool>(type: "boolean", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    hours = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false),
                    certificate_number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    document = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    file_id = table.Column<Guid>(type: "uuid", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_results", x => new { x.organisation_id, x.id });
                    table.CheckConstraint("ck_training_result_source", "(programme_id is null) <> (document is null)");
                    table.ForeignKey(
                        name: "fk_training_results_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_results_stored_files_organisation_id_file_id",
                        columns: x => new { x.organisation_id, x.file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_results_training_programmes_organisation_id_progra~",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_sections",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    content = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    hours = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_sections", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_sections_training_programmes_organisation_id_progr~",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_sessions",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    starts_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    hours = table.Column<decimal>(type: "numeric(5,1)", precision: 5, scale: 1, nullable: false),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    trainer_id = table.Column<Guid>(type: "uuid", nullable: true),
                    trainer_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_sessions", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_training_sessions_people_organisation_id_trainer_id",
                        columns: x => new { x.organisation_id, x.trainer_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_sessions_training_programmes_organisation_id_progr~",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_marks",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    side = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    child_id = table.Column<Guid>(type: "uuid", nullable: true),
                    way = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_marks", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_programme_marks_people_organisation_id_child_id",
                        columns: x => new { x.organisation_id, x.child_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_marks_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_marks_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_plan_items",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    difficulty = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    tasks = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    mentor_work = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    mentee_work = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    timing = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    results = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    status = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    evidence = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    checked_on = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_plan_items", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_programme_plan_items_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_remarks",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_reason = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_remarks", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_programme_remarks_people_organisation_id_author_id",
                        columns: x => new { x.organisation_id, x.author_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_remarks_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_support",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_support", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_programme_support_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_support_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_versions",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    approved_on = table.Column<DateOnly>(type: "date", nullable: false),
                    approved_by_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sheet = table.Column<string>(type: "jsonb", nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    scan_file_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_versions", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_programme_versions_people_organisation_id_approved_by_id",
                        columns: x => new { x.organisation_id, x.approved_by_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_versions_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_programme_versions_stored_files_organisation_id_scan_file_id",
                        columns: x => new { x.organisation_id, x.scan_file_id },
                        principalTable: "stored_files",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendances",
                columns: table => new
                {
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    programme_id = table.Column<Guid>(type: "uuid", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    present = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attendances", x => new { x.organisation_id, x.id });
                    table.ForeignKey(
                        name: "fk_attendances_people_organisation_id_person_id",
                        columns: x => new { x.organisation_id, x.person_id },
                        principalTable: "people",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendances_training_programmes_organisation_id_programme_id",
                        columns: x => new { x.organisation_id, x.programme_id },
                        principalTable: "training_programmes",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_attendances_training_sessions_organisation_id_session_id",
                        columns: x => new { x.organisation_id, x.session_id },
                        principalTable: "training_sessions",
                        principalColumns: new[] { "organisation_id", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_acquaintances_organisation_id_order_id_person_id",
                table: "acquaintances",
                columns: new[] { "organisation_id", "order_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_acquaintances_organisation_id_person_id",
                table: "acquaintances",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_acts_organisation_id_at",
                table: "acts",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_acts_subjects",
                table: "acts",
                column: "subjects")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_claims_user_id",
                table: "asp_net_user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_asp_net_user_logins_user_id",
                table: "asp_net_user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_attendances_organisation_id_person_id",
                table: "attendances",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_organisation_id_programme_id",
                table: "attendances",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_attendances_organisation_id_session_id_person_id",
                table: "attendances",
                columns: new[] { "organisation_id", "session_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_bank_applications_organisation_id_applicant_id",
                table: "bank_applications",
                columns: new[] { "organisation_id", "applicant_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_applications_organisation_id_file_id",
                table: "bank_applications",
                columns: new[] { "organisation_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_bank_applications_organisation_id_person_id",
                table: "bank_applications",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_child_sign_ins_organisation_id_child_id",
                table: "child_sign_ins",
                columns: new[] { "organisation_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_child_sign_ins_organisation_id_representative_id",
                table: "child_sign_ins",
                columns: new[] { "organisation_id", "representative_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_groups_organisation_id_teacher_id",
                table: "class_groups",
                columns: new[] { "organisation_id", "teacher_id" });

            migrationBuilder.CreateIndex(
                name: "ix_class_groups_organisation_id_year_label_parallel_letter",
                table: "class_groups",
                columns: new[] { "organisation_id", "year_label", "parallel", "letter" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consent_papers_organisation_id_consent_id",
                table: "consent_papers",
                columns: new[] { "organisation_id", "consent_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_consents_organisation_id_replaced_by_id",
                table: "consents",
                columns: new[] { "organisation_id", "replaced_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_organisation_id_scan_file_id",
                table: "consents",
                columns: new[] { "organisation_id", "scan_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_organisation_id_signer_id",
                table: "consents",
                columns: new[] { "organisation_id", "signer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_organisation_id_state_kind",
                table: "consents",
                columns: new[] { "organisation_id", "state", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_consents_organisation_id_subject_id",
                table: "consents",
                columns: new[] { "organisation_id", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_employments_organisation_id_person_id",
                table: "employments",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_organisation_id_class_id",
                table: "enrolments",
                columns: new[] { "organisation_id", "class_id" });

            migrationBuilder.CreateIndex(
                name: "ix_enrolments_organisation_id_person_id",
                table: "enrolments",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_event_guests_organisation_id_event_id_person_id",
                table: "event_guests",
                columns: new[] { "organisation_id", "event_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_event_guests_organisation_id_person_id",
                table: "event_guests",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_events_organisation_id_type_on",
                table: "events",
                columns: new[] { "organisation_id", "type", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_headships_organisation_id_person_id",
                table: "headships",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_jobs_organisation_id_file_id",
                table: "import_jobs",
                columns: new[] { "organisation_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_jobs_organisation_id_uploaded_by",
                table: "import_jobs",
                columns: new[] { "organisation_id", "uploaded_by" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_organisation_id_job_id_position",
                table: "import_rows",
                columns: new[] { "organisation_id", "job_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_organisation_id_known_person_id",
                table: "import_rows",
                columns: new[] { "organisation_id", "known_person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_import_rows_organisation_id_person_id",
                table: "import_rows",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_interviews_organisation_id_interviewer_id",
                table: "interviews",
                columns: new[] { "organisation_id", "interviewer_id" });

            migrationBuilder.CreateIndex(
                name: "ix_interviews_organisation_id_profile_id",
                table: "interviews",
                columns: new[] { "organisation_id", "profile_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_organisation_id_about_id",
                table: "invitations",
                columns: new[] { "organisation_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_organisation_id_entered_by_id",
                table: "invitations",
                columns: new[] { "organisation_id", "entered_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_organisation_id_person_id",
                table: "invitations",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_organisation_id_token_hash",
                table: "invitations",
                columns: new[] { "organisation_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_organisation_id_version_id",
                table: "invitations",
                columns: new[] { "organisation_id", "version_id" });

            migrationBuilder.CreateIndex(
                name: "ux_asked_once",
                table: "invitations",
                columns: new[] { "organisation_id", "campaign_id", "person_id", "family", "pair_id", "about_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_legal_representatives_organisation_id_child_id_person_id",
                table: "legal_representatives",
                columns: new[] { "organisation_id", "child_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_legal_representatives_organisation_id_person_id",
                table: "legal_representatives",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_match_drafts_organisation_id_based_on_id",
                table: "match_drafts",
                columns: new[] { "organisation_id", "based_on_id" });

            migrationBuilder.CreateIndex(
                name: "ix_match_drafts_organisation_id_solved_by_id",
                table: "match_drafts",
                columns: new[] { "organisation_id", "solved_by_id" });

            migrationBuilder.CreateIndex(
                name: "ux_match_drafts_number",
                table: "match_drafts",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_organisation_id_person_id",
                table: "memberships",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_organisation_id_user_id",
                table: "memberships",
                columns: new[] { "organisation_id", "user_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_memberships_user_id",
                table: "memberships",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_mentee_profiles_organisation_id_application_id",
                table: "mentee_profiles",
                columns: new[] { "organisation_id", "application_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentee_profiles_organisation_id_desired_mentor_id",
                table: "mentee_profiles",
                columns: new[] { "organisation_id", "desired_mentor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentee_profiles_organisation_id_state",
                table: "mentee_profiles",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_one_live_mentee_profile",
                table: "mentee_profiles",
                columns: new[] { "organisation_id", "person_id" },
                unique: true,
                filter: "state in ('Draft', 'Applied', 'AwaitingConsents', 'UnderReview', 'InBank', 'Suspended', 'LongTerm')");

            migrationBuilder.CreateIndex(
                name: "ix_mentor_profiles_organisation_id_application_id",
                table: "mentor_profiles",
                columns: new[] { "organisation_id", "application_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentor_profiles_organisation_id_desired_mentee_id",
                table: "mentor_profiles",
                columns: new[] { "organisation_id", "desired_mentee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_mentor_profiles_organisation_id_state",
                table: "mentor_profiles",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_one_live_mentor_profile",
                table: "mentor_profiles",
                columns: new[] { "organisation_id", "person_id" },
                unique: true,
                filter: "state in ('Draft', 'Applied', 'AwaitingConsents', 'UnderReview', 'InBank', 'Suspended', 'LongTerm')");

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_organisation_id_person_id",
                table: "one_time_links",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_organisation_id_token_hash",
                table: "one_time_links",
                columns: new[] { "organisation_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_orders_organisation_id_amends_id",
                table: "orders",
                columns: new[] { "organisation_id", "amends_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_organisation_id_kind_code_state",
                table: "orders",
                columns: new[] { "organisation_id", "kind_code", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_organisation_id_prepared_by",
                table: "orders",
                columns: new[] { "organisation_id", "prepared_by" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_organisation_id_scan_file_id",
                table: "orders",
                columns: new[] { "organisation_id", "scan_file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_orders_organisation_id_signer_id",
                table: "orders",
                columns: new[] { "organisation_id", "signer_id" });

            migrationBuilder.CreateIndex(
                name: "ux_order_number_in_journal_and_year",
                table: "orders",
                columns: new[] { "organisation_id", "journal", "number_year", "number_key" },
                unique: true,
                filter: "number_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_organisations_slug",
                table: "organisations",
                column: "slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pair_changes_organisation_id_order_id",
                table: "pair_changes",
                columns: new[] { "organisation_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_changes_organisation_id_pair_id",
                table: "pair_changes",
                columns: new[] { "organisation_id", "pair_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_changes_organisation_id_person_id",
                table: "pair_changes",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_confirmations_organisation_id_child_id",
                table: "pair_confirmations",
                columns: new[] { "organisation_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_confirmations_organisation_id_person_id",
                table: "pair_confirmations",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ux_pair_confirmations_once",
                table: "pair_confirmations",
                columns: new[] { "organisation_id", "pair_id", "party", "person_id", "child_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_pair_members_organisation_id_end_order_id",
                table: "pair_members",
                columns: new[] { "organisation_id", "end_order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_members_organisation_id_mentor_id",
                table: "pair_members",
                columns: new[] { "organisation_id", "mentor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_members_organisation_id_order_id",
                table: "pair_members",
                columns: new[] { "organisation_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_members_organisation_id_pair_id",
                table: "pair_members",
                columns: new[] { "organisation_id", "pair_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pair_members_organisation_id_person_id",
                table: "pair_members",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairings_organisation_id_curator_id",
                table: "pairings",
                columns: new[] { "organisation_id", "curator_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairings_organisation_id_mentor_id",
                table: "pairings",
                columns: new[] { "organisation_id", "mentor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairings_organisation_id_order_id",
                table: "pairings",
                columns: new[] { "organisation_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairings_organisation_id_reverse_of_id",
                table: "pairings",
                columns: new[] { "organisation_id", "reverse_of_id" });

            migrationBuilder.CreateIndex(
                name: "ix_pairings_organisation_id_state",
                table: "pairings",
                columns: new[] { "organisation_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ux_pairings_number",
                table: "pairings",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_id_merged_into",
                table: "people",
                columns: new[] { "organisation_id", "merged_into" });

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_id_partner_id",
                table: "people",
                columns: new[] { "organisation_id", "partner_id" });

            migrationBuilder.CreateIndex(
                name: "ix_people_organisation_id_surname_given_name",
                table: "people",
                columns: new[] { "organisation_id", "surname", "given_name" });

            migrationBuilder.CreateIndex(
                name: "ix_people_search_name",
                table: "people",
                column: "search_name")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_preference_marks_organisation_id_about_id",
                table: "preference_marks",
                columns: new[] { "organisation_id", "about_id" });

            migrationBuilder.CreateIndex(
                name: "ix_preference_marks_organisation_id_from_id",
                table: "preference_marks",
                columns: new[] { "organisation_id", "from_id" });

            migrationBuilder.CreateIndex(
                name: "ux_preference_marks_once",
                table: "preference_marks",
                columns: new[] { "organisation_id", "meeting_id", "from_id", "about_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_marks_organisation_id_child_id",
                table: "programme_marks",
                columns: new[] { "organisation_id", "child_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_marks_organisation_id_person_id",
                table: "programme_marks",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ux_programme_mark_once",
                table: "programme_marks",
                columns: new[] { "organisation_id", "programme_id", "round", "side", "person_id", "child_id" },
                unique: true)
                .Annotation("Npgsql:NullsDistinct", false);

            migrationBuilder.CreateIndex(
                name: "ix_programme_plan_items_organisation_id_programme_id",
                table: "programme_plan_items",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_remarks_organisation_id_author_id",
                table: "programme_remarks",
                columns: new[] { "organisation_id", "author_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_remarks_organisation_id_programme_id",
                table: "programme_remarks",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_support_organisation_id_person_id",
                table: "programme_support",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_support_organisation_id_programme_id_person_id",
                table: "programme_support",
                columns: new[] { "organisation_id", "programme_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_versions_organisation_id_approved_by_id",
                table: "programme_versions",
                columns: new[] { "organisation_id", "approved_by_id" });

            migrationBuilder.CreateIndex(
                name: "ix_programme_versions_organisation_id_programme_id_number",
                table: "programme_versions",
                columns: new[] { "organisation_id", "programme_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_versions_organisation_id_scan_file_id",
                table: "programme_versions",
                columns: new[] { "organisation_id", "scan_file_id" });

            migrationBuilder.CreateIndex(
                name: "ux_programme_number",
                table: "programmes",
                columns: new[] { "organisation_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_programme_one_current",
                table: "programmes",
                columns: new[] { "organisation_id", "pair_id" },
                unique: true,
                filter: "state not in ('Completed', 'EndedEarly', 'Dropped')");

            migrationBuilder.CreateIndex(
                name: "ix_psychological_supports_organisation_id_on",
                table: "psychological_supports",
                columns: new[] { "organisation_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_psychological_supports_organisation_id_recorded_by_id",
                table: "psychological_supports",
                columns: new[] { "organisation_id", "recorded_by_id" });

            migrationBuilder.CreateIndex(
                name: "ux_psychological_supports_once",
                table: "psychological_supports",
                columns: new[] { "organisation_id", "person_id", "side", "on", "type" },
                unique: true,
                filter: "struck is null");

            migrationBuilder.CreateIndex(
                name: "ix_questionnaire_versions_organisation_id_family_number",
                table: "questionnaire_versions",
                columns: new[] { "organisation_id", "family", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_questionnaires_organisation_id_family",
                table: "questionnaires",
                columns: new[] { "organisation_id", "family" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_readings_organisation_id_at",
                table: "readings",
                columns: new[] { "organisation_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ux_one_response",
                table: "responses",
                columns: new[] { "organisation_id", "invitation_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_roadmap_marks_organisation_id_year_label_template_number",
                table: "roadmap_marks",
                columns: new[] { "organisation_id", "year_label", "template", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_organisation_id_class_id",
                table: "role_assignments",
                columns: new[] { "organisation_id", "class_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_assignments_organisation_id_membership_id",
                table: "role_assignments",
                columns: new[] { "organisation_id", "membership_id" });

            migrationBuilder.CreateIndex(
                name: "ux_selection_weights_one",
                table: "selection_weights",
                column: "organisation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_links_organisation_id_meeting_id",
                table: "speed_links",
                columns: new[] { "organisation_id", "meeting_id" });

            migrationBuilder.CreateIndex(
                name: "ix_speed_links_organisation_id_person_id",
                table: "speed_links",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_speed_links_organisation_id_token_hash",
                table: "speed_links",
                columns: new[] { "organisation_id", "token_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_meetings_organisation_id_event_id",
                table: "speed_meetings",
                columns: new[] { "organisation_id", "event_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_seats_organisation_id_meeting_id_round_mentee_id",
                table: "speed_seats",
                columns: new[] { "organisation_id", "meeting_id", "round", "mentee_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_seats_organisation_id_meeting_id_round_mentor_id",
                table: "speed_seats",
                columns: new[] { "organisation_id", "meeting_id", "round", "mentor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_seats_organisation_id_meeting_id_round_table_number",
                table: "speed_seats",
                columns: new[] { "organisation_id", "meeting_id", "round", "table_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_speed_seats_organisation_id_mentee_id",
                table: "speed_seats",
                columns: new[] { "organisation_id", "mentee_id" });

            migrationBuilder.CreateIndex(
                name: "ix_speed_seats_organisation_id_mentor_id",
                table: "speed_seats",
                columns: new[] { "organisation_id", "mentor_id" });

            migrationBuilder.CreateIndex(
                name: "ix_tickets_due_at",
                table: "tickets",
                column: "due_at");

            migrationBuilder.CreateIndex(
                name: "ix_trainees_organisation_id_person_id",
                table: "trainees",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ix_trainees_organisation_id_programme_id_person_id",
                table: "trainees",
                columns: new[] { "organisation_id", "programme_id", "person_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_materials_organisation_id_file_id",
                table: "training_materials",
                columns: new[] { "organisation_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_materials_organisation_id_programme_id",
                table: "training_materials",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_programmes_organisation_id_order_id",
                table: "training_programmes",
                columns: new[] { "organisation_id", "order_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_results_organisation_id_file_id",
                table: "training_results",
                columns: new[] { "organisation_id", "file_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_results_organisation_id_person_id",
                table: "training_results",
                columns: new[] { "organisation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "ux_training_certificate_number",
                table: "training_results",
                columns: new[] { "organisation_id", "certificate_number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_training_result_of_programme_once",
                table: "training_results",
                columns: new[] { "organisation_id", "programme_id", "person_id" },
                unique: true,
                filter: "programme_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_training_sections_organisation_id_programme_id",
                table: "training_sections",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_sessions_organisation_id_programme_id",
                table: "training_sessions",
                columns: new[] { "organisation_id", "programme_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_sessions_organisation_id_trainer_id",
                table: "training_sessions",
                columns: new[] { "organisation_id", "trainer_id" });

            migrationBuilder.CreateIndex(
                name: "ux_typical_plan_one_copy",
                table: "typical_plans",
                columns: new[] { "organisation_id", "code" },
                unique: true,
                filter: "code is not null and not dropped");

            migrationBuilder.CreateIndex(
                name: "email_index",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "user_name_index",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "acquaintances");

            migrationBuilder.DropTable(
                name: "acts");

            migrationBuilder.DropTable(
                name: "asp_net_user_claims");

            migrationBuilder.DropTable(
                name: "asp_net_user_logins");

            migrationBuilder.DropTable(
                name: "asp_net_user_tokens");

            migrationBuilder.DropTable(
                name: "attendances");

            migrationBuilder.DropTable(
                name: "child_sign_ins");

            migrationBuilder.DropTable(
                name: "consent_papers");

            migrationBuilder.DropTable(
                name: "employments");

            migrationBuilder.DropTable(
                name: "enrolments");

            migrationBuilder.DropTable(
                name: "event_guests");

            migrationBuilder.DropTable(
                name: "headships");

            migrationBuilder.DropTable(
                name: "import_rows");

            migrationBuilder.DropTable(
                name: "interviews");

            migrationBuilder.DropTable(
                name: "legal_representatives");

            migrationBuilder.DropTable(
                name: "match_drafts");

            migrationBuilder.DropTable(
                name: "mentee_profiles");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "organisations");

            migrationBuilder.DropTable(
                name: "pair_changes");

            migrationBuilder.DropTable(
                name: "pair_confirmations");

            migrationBuilder.DropTable(
                name: "pair_members");

            migrationBuilder.DropTable(
                name: "preference_marks");

            migrationBuilder.DropTable(
                name: "programme_marks");

            migrationBuilder.DropTable(
                name: "programme_plan_items");

            migrationBuilder.DropTable(
                name: "programme_remarks");

            migrationBuilder.DropTable(
                name: "programme_support");

            migrationBuilder.DropTable(
                name: "programme_versions");

            migrationBuilder.DropTable(
                name: "psychological_supports");

            migrationBuilder.DropTable(
                name: "questionnaires");

            migrationBuilder.DropTable(
                name: "readings");

            migrationBuilder.DropTable(
                name: "responses");

            migrationBuilder.DropTable(
                name: "roadmap_marks");

            migrationBuilder.DropTable(
                name: "role_assignments");

            migrationBuilder.DropTable(
                name: "selection_weights");

            migrationBuilder.DropTable(
                name: "speed_links");

            migrationBuilder.DropTable(
                name: "speed_seats");

            migrationBuilder.DropTable(
                name: "tickets");

            migrationBuilder.DropTable(
                name: "trainees");

            migrationBuilder.DropTable(
                name: "training_materials");

            migrationBuilder.DropTable(
                name: "training_results");

            migrationBuilder.DropTable(
                name: "training_sections");

            migrationBuilder.DropTable(
                name: "typical_plans");

            migrationBuilder.DropTable(
                name: "training_sessions");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "import_jobs");

            migrationBuilder.DropTable(
                name: "mentor_profiles");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "class_groups");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "speed_meetings");

            migrationBuilder.DropTable(
                name: "training_programmes");

            migrationBuilder.DropTable(
                name: "bank_applications");

            migrationBuilder.DropTable(
                name: "pairings");

            migrationBuilder.DropTable(
                name: "campaigns");

            migrationBuilder.DropTable(
                name: "questionnaire_versions");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "orders");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "stored_files");

            migrationBuilder.DropTable(
                name: "partner_organisations");
        }
    }
}
