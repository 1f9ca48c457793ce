import { sql, type Selectable } from 'kysely';
import type { Advice } from '../../contract/advice.ts';
import type { Db } from '../db/database.ts';
import { jsonInstant } from '../db/json-instant.ts';
import type {
	AdviceAcknowledgementsTable,
	AdviceNoticesTable,
} from '../db/records-schema.ts';
import { notFound } from '../http/problem-error.ts';

/** Who reads the advice of which contract; `ref` is null for the desk. */
export interface AdviceReader {
	provider_id: string;
	contract_id: string;
	ref: string | null;
}

type Row = Selectable< AdviceNoticesTable > & {
	reminders: string[];
	acknowledgement: Selectable< AdviceAcknowledgementsTable > | null;
};

/** All advice of a contract, newest first. */
export async function readAdvice(
	db: Db,
	reader: AdviceReader
): Promise< Advice[] > {
	return ( await adviceRows( db, reader, null ) ).map( ( row ) =>
		toAdvice( row, reader )
	);
}

/**
 * One advice of a contract.
 *
 * @throws {ProblemError} `not_found`.
 */
export async function readOneAdvice(
	db: Db,
	reader: AdviceReader,
	id: string
): Promise< Advice > {
	const [ row ] = await adviceRows( db, reader, id );
	if ( ! row ) {
		throw notFound();
	}
	return toAdvice( row, reader );
}

async function adviceRows(
	db: Db,
	{ provider_id, contract_id }: AdviceReader,
	id: string | null
): Promise< Row[] > {
	const { rows } = await sql< Row >`
		select notice.*,
			( select coalesce( json_agg( reminder.at order by reminder.at ), '[]' ) from advice_reminders reminder
				where reminder.provider_id = notice.provider_id and reminder.contract_id = notice.contract_id
					and reminder.advice_id = notice.id ) as reminders,
			( select to_json( word ) from advice_acknowledgements word
				where word.provider_id = notice.provider_id and word.contract_id = notice.contract_id
					and word.advice_id = notice.id ) as acknowledgement
		from advice_notices notice
		where notice.provider_id = ${ provider_id } and notice.contract_id = ${ contract_id }
			and ( ${ id }::text is null or notice.id = ${ id } )
		order by notice.given_at desc, notice.id desc`.execute( db );
	return rows;
}

function toAdvice( row: Row, { ref }: AdviceReader ): Advice {
	const { acknowledgement: word } = row;
	return {
		id: row.id,
		kind: row.kind,
		subject: row.subject,
		text: row.text,
		addressed_to: row.addressed_to,
		given_by: row.agent_name,
		given_at: row.given_at,
		text_sha256: row.text_sha256,
		reminded_at: row.reminders.map( jsonInstant ),
		acknowledged: word && {
			by: {
				kind: 'site',
				name: word.person_name,
				you: word.person_ref === ref,
			},
			at: jsonInstant( word.at ),
			note: word.note,
		},
	};
}
