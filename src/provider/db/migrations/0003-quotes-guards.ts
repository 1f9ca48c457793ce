/**
 * The rules of quotes where nobody gets past them, whichever code writes: what was sent or decided never changes, sums are the
 * sums of the lines, the life of a quote only goes forward, and a decision is about what is open, at that very moment.
 */
export const QUOTE_GUARDS: readonly string[] = [
	`create function quotes_append_only() returns trigger language plpgsql as $$
	begin
		raise exception '% only grows: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
	end $$`,
	...[
		'quote_versions',
		'quote_decisions',
		'quote_events',
		'quote_refusals',
		'findings',
	].flatMap( ( table ) => [
		`create trigger ${ table }_append_only before update or delete on ${ table }
				for each row execute function quotes_append_only()`,
		`create trigger ${ table }_keep before truncate on ${ table }
				for each statement execute function quotes_append_only()`,
	] ),
	// The lines of one rate are added up, their VAT is rounded half up once: the same rule as quotes/totals.ts.
	`create function quote_version_sums() returns trigger language plpgsql as $$
	declare
		head record;
		sums record;
	begin
		select quote.status, quote.version, quote.valid_until, contract.currency, finding.min_cents, finding.max_cents into head
			from quotes quote
			join contracts contract on contract.provider_id = quote.provider_id and contract.id = quote.contract_id
			left join findings finding on finding.provider_id = quote.provider_id and finding.site_id = quote.site_id
				and finding.id = quote.finding_id
			where quote.provider_id = new.provider_id and quote.site_id = new.site_id and quote.id = new.quote_id
			for update of quote;
		if head.status not in ( 'draft', 'sent' ) or new.version <> head.version + 1 or new.sent_at >= head.valid_until then
			raise exception 'version % does not follow % of a quote that is %', new.version, head.version, head.status
				using errcode = 'check_violation';
		end if;
		select sum( net ) as net, sum( floor( net * percent / 100 + 0.5 ) ) as vat, bool_and( net >= 0 ) as above,
				bool_and( whole ) as whole into sums
			from ( select ( line ->> 'vat_percent' )::numeric as percent,
					sum( ( line ->> 'quantity' )::numeric * ( line ->> 'unit_cents' )::numeric ) as net,
					bool_and( mod( ( line ->> 'quantity' )::numeric * ( line ->> 'unit_cents' )::numeric, 1 ) = 0 ) as whole
				from jsonb_array_elements( new.lines ) as line group by 1 ) as rates;
		if not coalesce( sums.above and sums.whole and sums.net = new.total_cents and sums.vat = new.vat_cents
				and new.currency = head.currency, false ) then
			raise exception 'the totals of version % are not the sums of its lines', new.version using errcode = 'check_violation';
		end if;
		if new.total_cents not between coalesce( head.min_cents, 0 ) and coalesce( head.max_cents, new.total_cents ) then
			raise exception 'the total is not within what the plan says for such a finding' using errcode = 'check_violation';
		end if;
		return new;
	end $$`,
	`create trigger quote_versions_sums before insert on quote_versions
		for each row execute function quote_version_sums()`,
	`create function quote_decision_open() returns trigger language plpgsql as $$
	declare
		held record;
	begin
		select quote.status, quote.version, sent.sent_at, sent.valid_until, sent.minutes_cap into held
			from quotes quote
			join quote_versions sent on sent.provider_id = quote.provider_id and sent.site_id = quote.site_id
				and sent.quote_id = quote.id and sent.version = quote.version
			where quote.provider_id = new.provider_id and quote.site_id = new.site_id and quote.id = new.quote_id
			for update of quote;
		if not coalesce( held.status = 'sent' and held.version = new.version and new.decided_at < held.valid_until, false ) then
			raise exception 'version % of quote % cannot be decided now', new.version, new.quote_id using errcode = 'check_violation';
		end if;
		if ( new.consent_entry_id is not null ) <> ( new.decision = 'approved' and held.minutes_cap is not null ) then
			raise exception 'an approval with minutes opens a consent, nothing else does' using errcode = 'check_violation';
		end if;
		return new;
	end $$`,
	`create trigger quote_decisions_open before insert on quote_decisions
		for each row execute function quote_decision_open()`,
	`create function quotes_forward() returns trigger language plpgsql as $$
	begin
		if tg_op = 'DELETE' then
			raise exception 'a quote is never deleted' using errcode = 'restrict_violation';
		end if;
		if ( old.provider_id, old.site_id, old.id, old.ticket_id, old.contract_id, old.finding_id, old.created_at )
				is distinct from
				( new.provider_id, new.site_id, new.id, new.ticket_id, new.contract_id, new.finding_id, new.created_at ) then
			raise exception 'what a quote belongs to never changes' using errcode = 'restrict_violation';
		end if;
		if not (
			( old.status = 'draft' and new.status in ( 'draft', 'withdrawn' ) and new.version = 0 )
			or ( old.status in ( 'draft', 'sent' ) and new.status = 'sent' and new.version = old.version + 1 )
			or ( old.status = 'sent' and new.status in ( 'approved', 'declined', 'expired', 'withdrawn' )
				and new.version = old.version )
		) then
			raise exception 'a quote cannot go from % % to % %', old.status, old.version, new.status, new.version
				using errcode = 'check_violation';
		end if;
		if new.status in ( 'approved', 'declined' ) and not exists (
			select from quote_decisions decision
			where decision.provider_id = new.provider_id and decision.site_id = new.site_id and decision.quote_id = new.id
				and decision.version = new.version and decision.decision = new.status
		) then
			raise exception 'no decision says that quote % is %', new.id, new.status using errcode = 'check_violation';
		end if;
		if new.status = 'expired' and new.updated_at < old.valid_until then
			raise exception 'quote % is valid until %', new.id, old.valid_until using errcode = 'check_violation';
		end if;
		if new.version > 0 and not exists (
			select from quote_versions sent
			where sent.provider_id = new.provider_id and sent.site_id = new.site_id and sent.quote_id = new.id
				and sent.version = new.version and sent.valid_until = new.valid_until
		) then
			raise exception 'quote % has no version %', new.id, new.version using errcode = 'check_violation';
		end if;
		return new;
	end $$`,
	`create trigger quotes_forward before update or delete on quotes
		for each row execute function quotes_forward()`,
	`create trigger quotes_keep before truncate on quotes
		for each statement execute function quotes_append_only()`,
];
