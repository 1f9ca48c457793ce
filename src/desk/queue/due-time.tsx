import { due } from '../format/due.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	/** ISO 8601; null when no clock runs. */
	dueAt: string | null;
	isBreach: boolean;
	/** ISO 8601: from then on it is near. */
	warnAt: string | null;
	/** Milliseconds since 1970. */
	now: number;
}

/** The countdown to a deadline, with the instant itself on hover. */
export function DueTime( { dueAt, isBreach, warnAt, now }: Props ) {
	if ( ! dueAt ) {
		return null;
	}
	const { state, text } = due( { dueAt, isBreach, warnAt }, now );
	return (
		<time
			className="deskside-due"
			data-due={ state }
			dateTime={ dueAt }
			title={ formatInstant( dueAt ) }
		>
			{ text }
		</time>
	);
}
