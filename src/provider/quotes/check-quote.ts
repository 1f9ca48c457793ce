import { QuoteClash } from './quote-clash.ts';
import { statusAt, type Binding, type QuoteState } from './quote-state.ts';

/**
 * @throws {QuoteClash} unless it is the draft that was seen.
 */
export function checkDraft(
	state: QuoteState,
	{ at, draft_sha256 }: { at: string; draft_sha256: string }
): void {
	if ( state.status !== 'draft' ) {
		throw state.status === 'sent' && statusAt( state, at ) === 'sent'
			? new QuoteClash(
					'revised',
					`Version ${ state.version } was sent already.`
			  )
			: ended( state, at );
	}
	if ( state.draft_sha256 !== draft_sha256 ) {
		throw new QuoteClash(
			'draft_changed',
			'Somebody changed this draft meanwhile.'
		);
	}
}

/**
 * @throws {QuoteClash} unless it was sent and can still be decided at the instant.
 */
export function checkOpen( state: QuoteState, at: string ): void {
	const status = statusAt( state, at );
	if ( status === 'draft' ) {
		throw new QuoteClash( 'not_sent', 'This quote was not sent yet.' );
	}
	if ( status !== 'sent' ) {
		throw ended( state, at );
	}
}

/**
 * @throws {QuoteClash} unless the version that was seen is the one that counts.
 */
export function checkVersion( state: QuoteState, version: number ): void {
	if ( version !== state.version ) {
		throw new QuoteClash(
			'revised',
			`This quote was changed: version ${ state.version } counts now, you saw version ${ version }.`
		);
	}
}

/**
 * @throws {QuoteClash} unless every member that was seen is the one held; strictly, without any conversion.
 */
export function checkSeen( state: QuoteState, seen: Binding ): void {
	checkVersion( state, seen.version );
	const other = differences( state, seen );
	if ( other.length > 0 ) {
		throw new QuoteClash(
			'altered',
			`What was shown is not what version ${
				state.version
			} says (${ other.join( ', ' ) }). Look at it again.`
		);
	}
}

/** The members of what was seen that are not what is held. */
export function differences(
	{ binding }: QuoteState,
	seen: Binding
): ( keyof Binding )[] {
	return MEMBERS.filter( ( name ) => binding?.[ name ] !== seen[ name ] );
}

const MEMBERS = [
	'version',
	'total_cents',
	'total_cents_with_vat',
	'currency',
	'text_version',
	'shown_sha256',
] as const;

/** Who ended it and when, or that its time ran out. */
function ended( state: QuoteState, at: string ): QuoteClash {
	const status = statusAt( state, at );
	if ( status === 'expired' ) {
		return new QuoteClash(
			'ended',
			`This quote was valid until ${ state.valid_until ?? at }.`
		);
	}
	const { by, at: when } = state.ended ?? { by: '', at };
	return new QuoteClash(
		'ended',
		`This quote was ${ status } by ${ by } at ${ when }.`
	);
}
