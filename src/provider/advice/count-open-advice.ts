import { sql, type RawBuilder } from 'kysely';
import type { Person } from '../../contract/person.ts';
import type { Contract } from '../access/site-context.ts';

/** Advice that waits for an owner's word, as an SQL number; none for who cannot say it. A contract has few of them. */
export const countOpenAdvice = (
	{ provider_id, id }: Pick< Contract, 'provider_id' | 'id' >,
	person: Person | null
): RawBuilder< number > =>
	person?.role === 'owner'
		? sql< number >`(
			select count(*)::int from advice_notices notice
			where notice.provider_id = ${ provider_id } and notice.contract_id = ${ id } and not exists (
				select from advice_acknowledgements word
				where word.provider_id = notice.provider_id and word.contract_id = notice.contract_id
					and word.advice_id = notice.id )
		)`
		: sql< number >`0`;
