import { deskUrl } from './request.ts';

/**
 * Where a contract's whole journal is downloaded as CSV.
 *
 * @param contractId `con_` and a ULID.
 */
export function journalCsvUrl( contractId: string ): string {
	return deskUrl(
		`contracts/${ encodeURIComponent( contractId ) }/journal.csv`
	);
}
