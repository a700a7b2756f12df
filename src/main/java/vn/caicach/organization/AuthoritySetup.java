package vn.caicach.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.caicach.shared.AuthorityId;

/// Makes an authority: its place in the country, its standard offices and posts.
///
/// Each method opens a transaction of its own in the scope of a set-up, in which whoever acts in
/// the present scope acts on; call them outside of any other.
public interface AuthoritySetup {

  /// Codes of the offices a commune may do without, see [Proposal#code()].
  String ONE_STOP = "ttpvhcc";

  String ECONOMY = "phong-kinh-te";
  String CULTURE_AND_SOCIETY = "phong-van-hoa-xa-hoi";

  /// An office proposed by the template for a unit of that type.
  ///
  /// @param required cannot be left out
  /// @param outside not part of the People's Committee
  /// @param legalBasis empty where it is common practice only
  record Proposal(
      String code,
      String name,
      String shortName,
      boolean required,
      boolean outside,
      String legalBasis) {}

  /// The offices proposed for an authority of that unit.
  ///
  /// @param unitCode code of a commune or province as of today
  List<Proposal> offices(String unitCode);

  /// Establishes the authority of a unit with its offices and posts, from the day the unit itself
  /// begins.
  ///
  /// @param without codes of proposed offices it does not have
  /// @throws vn.caicach.shared.RefusedException when there is no such unit or it has its authority
  ///   already
  AuthorityId establish(String unitCode, Set<String> without);

  /// As [#establish], with the committee alone: for communes that are listed but do not work here
  /// yet.
  AuthorityId establishBare(String unitCode);

  /// Adds the proposed offices that an authority established bare, or half, does not have yet.
  void complete(AuthorityId authority);

  /// The authority of that unit, where it is established.
  Optional<AuthorityId> authorityOf(String unitCode);
}
