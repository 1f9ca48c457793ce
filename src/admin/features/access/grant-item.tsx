import { __, sprintf } from '@wordpress/i18n';
import type { AccessGrant, SiteAccess } from '../../../contract/access.ts';
import { useFormats } from '../../ui/formats.ts';
import { describeGrant } from './describe-grant.ts';
import { describeLimit } from './describe-limit.ts';
import { EndAccess } from './end-access.tsx';

type Props = {
	grant: AccessGrant;
	/** Whether the reader can take it back. */
	mine: boolean;
	onEnded: ( access: SiteAccess ) => void;
};

/** One grant: where it stands, who came in, and the way to end it. */
export function GrantItem( { grant, mine, onEnded }: Props ) {
	const { moment } = useFormats();
	return (
		<li className={ `deskside-grant is-${ grant.status }` }>
			<strong>{ describeGrant( grant, moment ) }</strong>
			<p>
				{ sprintf(
					/* translators: 1: a person, 2: a date and time. */
					__( 'Given by %1$s, %2$s.', 'deskside' ),
					grant.granted_by.name,
					moment( grant.granted_at )
				) }
				{ grant.may_not.length > 0 &&
					' ' +
						sprintf(
							/* translators: %s: a list such as "Delete anything". */
							__( 'May not: %s.', 'deskside' ),
							grant.may_not.map( describeLimit ).join( ' · ' )
						) }
			</p>
			<Uses
				uses={ grant.uses }
				over={ grant.status !== 'active' }
				moment={ moment }
			/>
			{ mine && grant.status === 'active' && (
				<EndAccess grantId={ grant.id } onEnded={ onEnded } />
			) }
		</li>
	);
}

function Uses( {
	uses,
	over,
	moment,
}: Pick< AccessGrant, 'uses' > & {
	over: boolean;
	moment: ( instant: string ) => string;
} ) {
	const came = uses.filter( ( { came_in_at } ) => came_in_at !== null );
	if ( came.length === 0 ) {
		return (
			<p>
				{ over
					? __( 'Nobody came in.', 'deskside' )
					: __( 'Nobody has come in yet.', 'deskside' ) }
			</p>
		);
	}
	return (
		<ul>
			{ came.map( ( { id, agent, came_in_at } ) => (
				<li key={ id }>
					{ sprintf(
						/* translators: 1: an agent's name, 2: a date and time. */
						__( '%1$s came in, %2$s', 'deskside' ),
						agent,
						moment( came_in_at ?? '' )
					) }
				</li>
			) ) }
		</ul>
	);
}
