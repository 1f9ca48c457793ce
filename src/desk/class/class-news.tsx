import { Notice } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import type { ClassChange } from '../../contract/desk-class.ts';
import { formatInstant } from '../format/format-instant.ts';

interface Props {
	/** Those that came while the form stood open. */
	changes: readonly ClassChange[];
}

/** What a colleague changed under an open form: it is decided on again, never overwritten unseen. */
export function ClassNews( { changes }: Props ) {
	return (
		<div role="status">
			{ changes.length > 0 && (
				<Notice
					status="warning"
					isDismissible={ false }
					spokenMessage={ null }
				>
					{ changes.map( ( { at, by, topic_label } ) => (
						<p key={ at }>
							{ sprintf(
								/* translators: 1: a person's name, 2: a topic, 3: a date and time */
								__(
									'%1$s changed this to “%2$s” on %3$s, while you had the form open. Look at it before you change it again.',
									'deskside'
								),
								by,
								topic_label,
								formatInstant( at )
							) }
						</p>
					) ) }
				</Notice>
			) }
		</div>
	);
}
