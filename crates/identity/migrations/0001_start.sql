-- Accounts, who belongs to them and as what; users with their sessions; tokens; the audit trail.
-- Users, sessions and sign-in attempts are known before any account is: they have no account_id.

CREATE TABLE identity_account (
  account_id uuid NOT NULL PRIMARY KEY,
  slug text NOT NULL UNIQUE,
  name text NOT NULL,
  currency text NOT NULL,
  zone text NOT NULL,
  language text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE identity_user (
  user_id uuid NOT NULL PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL,
  language text,
  theme text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE identity_member (
  account_id uuid NOT NULL,
  user_id uuid NOT NULL,
  role text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, user_id)
);
CREATE INDEX identity_member_user ON identity_member (user_id);

CREATE TABLE identity_session (
  token_hash bytea NOT NULL PRIMARY KEY,
  user_id uuid NOT NULL,
  agent text NOT NULL,
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX identity_session_user ON identity_session (user_id);
CREATE INDEX identity_session_expires ON identity_session (expires_at);

CREATE TABLE identity_attempt (
  attempt_key text NOT NULL PRIMARY KEY,
  failures bigint NOT NULL,
  last_at timestamptz NOT NULL
);
CREATE INDEX identity_attempt_last ON identity_attempt (last_at);

CREATE TABLE identity_token (
  account_id uuid NOT NULL,
  token_id uuid NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL UNIQUE,
  role text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  expires_at timestamptz,
  used_at timestamptz,
  PRIMARY KEY (account_id, token_id)
);

CREATE TABLE identity_audit (
  account_id uuid NOT NULL,
  audit_id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  user_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  detail jsonb NOT NULL,
  PRIMARY KEY (account_id, audit_id)
);
CREATE INDEX identity_audit_subject ON identity_audit (account_id, subject_id, audit_id);

CREATE TABLE identity_answer (
  account_id uuid NOT NULL,
  key_hash bytea NOT NULL,
  request_hash bytea NOT NULL,
  begun_at timestamptz NOT NULL,
  status bigint,
  content_type text,
  location text,
  body bytea,
  PRIMARY KEY (account_id, key_hash)
);
CREATE INDEX identity_answer_begun ON identity_answer (begun_at);
