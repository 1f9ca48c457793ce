import type { Migration } from '../migration.ts';

/**
 * What an owner agreed to with a ticket keeps its evidence record and the hash that both sides were told: neither the words
 * nor the record of them ever change.
 */
export const consentRecords: Migration = {
	name: '0026-consent-records',
	statements: [
		`alter table tickets
			add column consent_record text,
			add column consent_sha256 text,
			add check ( ( consent_record is null ) = ( consent_sha256 is null ) ),
			add check ( consent_record is null or consent is not null ),
			add check ( consent_sha256 = encode( sha256( convert_to( consent_record, 'UTF8' ) ), 'hex' ) )`,
		`create function ticket_consent_stays() returns trigger language plpgsql as $$
		begin
			if ( old.consent, old.consent_record, old.consent_sha256 )
					is distinct from ( new.consent, new.consent_record, new.consent_sha256 ) then
				raise exception 'what was agreed to with ticket % never changes', old.id using errcode = 'restrict_violation';
			end if;
			return new;
		end $$`,
		`create trigger tickets_consent_stays before update of consent, consent_record, consent_sha256 on tickets
			for each row execute function ticket_consent_stays()`,
	],
};
