import { __ } from '@wordpress/i18n';
import type { Difference } from './compare-versions.ts';

interface Props {
	caption: string;
	differences: readonly Difference[];
}

/** What changed, old beside new, with strikes and marks that do not depend on colour alone. */
export function DifferenceTable( { caption, differences }: Props ) {
	if ( differences.length === 0 ) {
		return (
			<p className="deskside-small">
				{ __( 'Nothing is different.', 'deskside' ) }
			</p>
		);
	}
	return (
		<table className="deskside-differences">
			<caption>{ caption }</caption>
			<thead>
				<tr>
					<th scope="col">{ __( 'What', 'deskside' ) }</th>
					<th scope="col">{ __( 'Before', 'deskside' ) }</th>
					<th scope="col">{ __( 'After', 'deskside' ) }</th>
				</tr>
			</thead>
			<tbody>
				{ differences.map( ( { what, before, after }, index ) => (
					<tr key={ `${ index }-${ what }` }>
						<th scope="row">{ what }</th>
						<td dir="auto">
							{ before ? <del>{ before }</del> : '–' }
						</td>
						<td dir="auto">
							{ after ? <ins>{ after }</ins> : '–' }
						</td>
					</tr>
				) ) }
			</tbody>
		</table>
	);
}
