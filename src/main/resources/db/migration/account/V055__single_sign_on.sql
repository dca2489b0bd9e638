-- Whom a provider of single sign-on calls what. Once bound, an account follows this name and not its address of mail,
-- which a provider may give to somebody else one day.
create table provider_identity (
    issuer text not null,
    subject text not null,
    person_id text not null references account (person_id),
    bound_at bigint not null,
    primary key (issuer, subject)
);

create index provider_identity_of_person on provider_identity (person_id);

-- Who was sent to the provider and has not come back yet; each comes back once, with the browser that was sent.
create table provider_flow (
    state_hash text primary key,
    browser_hash text not null,
    -- Where they wanted to go.
    next text not null,
    -- The invitation whose link they came by, if they did.
    invitation_id text references invitation (id),
    expires_at bigint not null
);

create index provider_flow_over on provider_flow (expires_at);

-- Whether whoever invited them named the address of mail. One that somebody gave themselves may be anybody's, and the
-- account must not be bound to whom a provider knows by it.
alter table account add column is_address_named integer not null default 0;

update account set is_address_named = 1
where exists (
    select 1
    from change
    join invitation on change.subject = 'account:' || invitation.id
    where change.actor = 'person:' || account.person_id
        and change.verb = 'accepted'
        and invitation.email = account.email
);
