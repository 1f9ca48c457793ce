import { __, sprintf } from '@wordpress/i18n';
import type { AccessGrant } from '../../contract/access.ts';
import { getAccess } from '../api/get-access.ts';
import { ReadingNotice } from '../app/reading-notice.tsx';
import { useRead } from '../app/use-read.ts';
import { formatInstant } from '../format/format-instant.ts';
import { accessLabel } from '../words/access-label.ts';
import { EnterButton } from './enter-button.tsx';

interface Props {
	ticketId: string;
	siteName: string;
	/** The ticket's last change: access is read again with it. */
	updatedAt: string;
}

/** The access that the client gave with this ticket, and the way in. */
export function AccessPanel( { ticketId, siteName, updatedAt }: Props ) {
	const { reading, reload } = useRead(
		`access ${ ticketId } ${ updatedAt }`,
		() => getAccess( ticketId )
	);
	if ( reading.status !== 'here' ) {
		return <ReadingNotice reading={ reading } onRetry={ reload } />;
	}
	const { grants } = reading.value;
	return (
		<section className="deskside-panel" aria-labelledby="access-title">
			<h3 id="access-title">
				{ __( 'Access to the site', 'deskside' ) }
			</h3>
			{ grants.length === 0 && (
				<p className="deskside-small">
					{ __(
						'None was given. The client gives it from the ticket in their own admin.',
						'deskside'
					) }
				</p>
			) }
			<ul className="deskside-reasons">
				{ grants.map( ( grant ) => (
					<li key={ grant.id }>
						<Grant grant={ grant } />
						{ grant.status === 'active' && (
							<EnterButton
								grantId={ grant.id }
								siteName={ siteName }
								onEntered={ reload }
							/>
						) }
					</li>
				) ) }
			</ul>
		</section>
	);
}

function Grant( { grant }: { grant: AccessGrant } ) {
	const uses = grant.uses.filter( ( { came_in_at } ) => came_in_at !== null );
	return (
		<>
			<strong>{ accessLabel( grant ) }</strong>{ ' ' }
			<span className="deskside-small">
				{ sprintf(
					/* translators: 1: a person's name, 2: a date and time */
					__( 'Given by %1$s, %2$s', 'deskside' ),
					grant.granted_by.name,
					formatInstant( grant.granted_at )
				) }
				{ uses.map( ( { id, agent, came_in_at } ) => (
					<span key={ id }>
						{ ' · ' }
						{ sprintf(
							/* translators: 1: an agent's name, 2: a date and time */
							__( '%1$s came in, %2$s', 'deskside' ),
							agent,
							formatInstant( came_in_at ?? '' )
						) }
					</span>
				) ) }
			</span>
		</>
	);
}
